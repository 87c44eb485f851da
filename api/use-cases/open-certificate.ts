import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Caller } from "../identity/caller.ts";
import { type CertificateOnRecord, readCertificate } from "../store/read-certificate.ts";
import type { Parts, Trx } from "./parts.ts";

/** A certificate that its operator may use now, with the names that a dossier needs. */
export type OpenCertificate = CertificateOnRecord & {
  readonly operatorName: string;
  readonly productName: string;
  readonly scheme: string;
  readonly unit: "gram" | "millilitre" | "piece";
  readonly countersigned: boolean;
};

/**
 * Opens one of the caller's certificates for a registration, and holds others off it until the transaction ends, so
 * that two registrations at once cannot both fit into what is left of the quota.
 *
 * @throws FiligranaError `certificate/not-found` also for another operator's; `certificate/not-in-force`;
 * `certificate/suspended`.
 */
export async function openCertificate(parts: Parts, trx: Trx, caller: Caller, id: string): Promise<OpenCertificate> {
  await trx.selectFrom("certificateGrants").select("certificate").where("certificate", "=", id).forUpdate().execute();
  const certificate = await readCertificate(trx, id);
  if (!certificate || certificate.operator !== caller.actor) {
    throw new FiligranaError("certificate/not-found", `no certificate ${id} of yours is on record`, {
      values: { certificate: id },
    });
  }
  checkInForce(certificate, BigInt(Math.floor(parts.now().getTime() / 1000)));
  return { ...certificate, ...(await namesOf(trx, certificate)) };
}

function checkInForce(certificate: CertificateOnRecord, now: bigint): void {
  const { certificate: id, from, until, measure } = certificate;
  if (now < from || now >= until) {
    const [begins, ends] = [fromUnixSeconds(from), fromUnixSeconds(until)];
    const advice = now < from ? "register from then on" : "ask your control body to renew it";
    throw new FiligranaError(
      "certificate/not-in-force",
      `certificate ${id} is in force from ${begins} until ${ends}; ${advice}`,
      {
        values: { certificate: id, from: begins, until: ends },
      },
    );
  }
  if (measure) {
    throw new FiligranaError(
      "certificate/suspended",
      `a ${measure} stands on certificate ${id}; your control body or an inspector can lift it`,
      {
        values: { certificate: id, measure },
      },
    );
  }
}

async function namesOf(trx: Trx, certificate: CertificateOnRecord) {
  const profile = await trx
    .selectFrom("actorProfiles")
    .select("name")
    .where("actor", "=", certificate.operator)
    .executeTakeFirstOrThrow();
  const product = await trx
    .selectFrom("products")
    .select("name")
    .where("product", "=", certificate.product)
    .executeTakeFirstOrThrow();
  const rules = await trx
    .selectFrom("chainProducts")
    .select(["scheme", "unit", "countersigned"])
    .where("product", "=", certificate.product)
    .orderBy("blockNumber", "desc")
    .orderBy("logIndex", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { operatorName: profile.name, productName: product.name, ...rules };
}

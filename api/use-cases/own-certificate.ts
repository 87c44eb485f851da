import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { type CertificateOnRecord, readCertificate } from "../store/read-certificate.ts";

/** One of an operator's certificates with the names that people know its parties and product by; in force or not. */
export type OwnCertificate = CertificateOnRecord & {
  readonly operatorName: string;
  readonly operatorMunicipality: string | null;
  readonly controlBodyName: string;
  readonly ofProduct: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly scheme: string;
    readonly unit: "gram" | "millilitre" | "piece";
  };
  readonly countersigned: boolean;
};

/** Gives one of the calling operator's certificates. Throws FiligranaError `certificate/not-found` also for another's. */
export async function ownCertificate(store: Kysely<Database>, caller: Caller, id: string): Promise<OwnCertificate> {
  const certificate = await namedCertificate(store, id);
  if (certificate !== null && certificate.operator === caller.actor) return certificate;
  throw new FiligranaError("certificate/not-found", `no certificate ${id} of yours is on record`, {
    values: { certificate: id },
  });
}

/** Gives a certificate with its names, whosever it is; null when the chain has none of that id. */
export async function namedCertificate(store: Kysely<Database>, id: string): Promise<OwnCertificate | null> {
  const certificate = await readCertificate(store, id);
  if (certificate === null) return null;
  const { product, operator, controlBody } = certificate;
  const names = await store
    .selectFrom("products as p")
    .innerJoin("actorProfiles as op", (join) => join.on("op.actor", "=", operator))
    .innerJoin("actorProfiles as bp", (join) => join.on("bp.actor", "=", controlBody))
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("chainProducts as c")
          .select(["c.unit as ruledUnit", "c.countersigned as ruledCountersigned", "c.scheme as ruledScheme"])
          .whereRef("c.product", "=", "p.product")
          .orderBy("c.blockNumber", "desc")
          .orderBy("c.logIndex", "desc")
          .limit(1)
          .as("c"),
      (join) => join.onTrue(),
    )
    .select(["p.slug", "p.name", "p.scheme", "p.unit", "p.countersigned", "op.name as operatorName"])
    .select(["op.municipality as operatorMunicipality", "bp.name as controlBodyName"])
    .select(["ruledUnit", "ruledCountersigned", "ruledScheme"])
    .where("p.product", "=", product)
    .executeTakeFirstOrThrow();
  const { slug, name, operatorName, operatorMunicipality, controlBodyName } = names;
  return {
    ...certificate,
    operatorName,
    operatorMunicipality,
    controlBodyName,
    ofProduct: {
      id: product,
      slug,
      name,
      scheme: names.ruledScheme ?? names.scheme,
      unit: names.ruledUnit ?? names.unit,
    },
    countersigned: names.ruledCountersigned ?? names.countersigned,
  };
}

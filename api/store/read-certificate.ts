import type { Kysely } from "kysely";
import type { Database } from "./database.ts";

/** A certificate as the chain has it now, with what its seals have used. Instants in Unix seconds. */
export type CertificateOnRecord = {
  readonly certificate: string;
  readonly operator: string;
  readonly controlBody: string;
  readonly product: string;
  readonly from: bigint;
  readonly until: bigint;
  readonly quota: bigint;
  readonly used: bigint;
  readonly version: number;
  /** The kind of the measure that stands on it, or null. */
  readonly measure: "suspension" | "withdrawal" | null;
};

/** Reads a certificate from the read model; null when the chain has none of that id. */
export async function readCertificate(
  store: Kysely<Database>,
  certificate: string,
): Promise<CertificateOnRecord | null> {
  const row = await store
    .selectFrom("chainCertificates as c")
    .select(["c.certificate", "c.operator", "c.controlBody", "c.product", "c.from", "c.until", "c.quota", "c.version"])
    .select((select) => [
      select
        .selectFrom("chainSeals as s")
        .select("s.usedAfter")
        .where("s.certificate", "=", certificate)
        .orderBy("s.blockNumber", "desc")
        .orderBy("s.logIndex", "desc")
        .limit(1)
        .as("used"),
      select
        .selectFrom("chainMeasures as m")
        .select("m.kind")
        .where("m.subjectKind", "=", "certificate")
        .where("m.subject", "=", certificate.padEnd(66, "0"))
        .orderBy("m.blockNumber", "desc")
        .orderBy("m.logIndex", "desc")
        .limit(1)
        .as("measure"),
    ])
    .where("c.certificate", "=", certificate)
    .orderBy("c.version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const standing = row.measure === "suspension" || row.measure === "withdrawal" ? row.measure : null;
  return { ...row, used: BigInt(row.used ?? 0), measure: standing };
}

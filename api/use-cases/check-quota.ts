import { type Kysely, sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "../store/database.ts";
import type { CertificateOnRecord } from "../store/read-certificate.ts";
import type { Trx } from "./parts.ts";

/**
 * Refuses what would not fit into the certificate's quota, counting also the seals that are on their way. The contract
 * refuses the same; here it is told before anything is signed or spent.
 *
 * @param total - Base units asked for.
 * @throws FiligranaError `certificate/quota-exceeded` with quota, used, on the way, asked and left.
 */
export async function checkQuota(trx: Trx, certificate: CertificateOnRecord, total: bigint): Promise<void> {
  const { quota, used } = certificate;
  const onTheWay = await totalOnTheWay(trx, certificate.certificate);
  const left = quota - used - onTheWay;
  if (total <= left) return;
  throw new FiligranaError(
    "certificate/quota-exceeded",
    `certificate ${certificate.certificate} has ${left} left of ${quota} (${used} used, ${onTheWay} on the way), and ${total} was asked for; ask your control body for more, or register less`,
    {
      values: {
        certificate: certificate.certificate,
        quota: String(quota),
        used: String(used),
        onTheWay: String(onTheWay),
        asked: String(total),
        left: String(left),
      },
    },
  );
}

/**
 * What the seals of a certificate will take of its quota that are neither on chain nor at their end: signed, queued or sent.
 * A transformation takes what it makes less what it consumes under the same certificate.
 */
export async function totalOnTheWay(trx: Kysely<Database>, certificate: string): Promise<bigint> {
  const row = await trx
    .selectFrom("seals as s")
    .leftJoin("outbox as o", "o.id", "s.outboxId")
    .leftJoin("chainSeals as c", "c.seal", "s.seal")
    .select(
      sql<string>`coalesce(sum(s.total - least(s.total, (
      select coalesce(sum(i.quantity), 0) from seal_inputs i join seals f on f.seal = i.input_seal
      where i.seal = s.seal and f.certificate = s.certificate))), 0)::text`.as("total"),
    )
    .where("s.certificate", "=", certificate)
    .where("s.endedAt", "is", null)
    .where("c.seal", "is", null)
    .where((where) => where.or([where("o.state", "is", null), where("o.state", "!=", "refused")]))
    .executeTakeFirstOrThrow();
  return BigInt(row.total);
}

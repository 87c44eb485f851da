import type { Insertable } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { toUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Statement } from "../../core/seal/statements.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import type { Parts, Trx } from "./parts.ts";
import { profileOf } from "./profile-of.ts";
import { findProduct } from "./rule-product.ts";
import { sendAct } from "./send-act.ts";
import { statementDeadline } from "./statement-deadline.ts";

/** What a control body certifies: that `operator` may make `product` over [from, until), up to `quota` base units. */
export type CertificateRequest = {
  readonly operator: string;
  readonly product: string;
  readonly from: string;
  readonly until: string;
  readonly quota: string;
  readonly certificate?: string | undefined;
  readonly submitBefore?: string | undefined;
};

/**
 * Grants a certificate in the name of the calling control body: signs the statement with its key and queues it.
 *
 * @throws FiligranaError - What the registry would refuse it for: `certificate/overlaps`, `accreditation/not-in-force`…
 */
export async function grantCertificate(parts: Parts, trx: Trx, caller: Caller, asked: CertificateRequest) {
  await profileOf(trx, asked.operator, "operator");
  const product = await findProduct(trx, asked.product);
  const statement = grantStatement(parts, caller, asked, product.product);
  const signature = await parts.vault.sign(
    caller.actor,
    statementHash("CertificateGrant", statement, parts.domain),
    trx,
  );
  const operation = await sendAct(parts, trx, {
    sender: "relayer",
    operation: "grant",
    subject: statement.certificate,
    actor: caller.actor,
    arguments: [statement, signature],
  });
  await keepGrant(trx, {
    certificate: statement.certificate,
    operator: asked.operator,
    controlBody: caller.actor,
    product: product.product,
    outboxId: operation,
  });
  return { certificate: statement.certificate, product: product.product, operation };
}

/** Keeps what was asked for; an id whose grant is on its way is taken, one whose grant was refused is free again. */
async function keepGrant(trx: Trx, grant: Insertable<Database["certificateGrants"]>): Promise<void> {
  const { certificate, ...rest } = grant;
  const kept = await trx
    .insertInto("certificateGrants")
    .values(grant)
    .onConflict((conflict) =>
      conflict
        .column("certificate")
        .doUpdateSet(rest)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom("outbox")
              .select("id")
              .whereRef("id", "=", "certificateGrants.outboxId")
              .where("state", "=", "refused"),
          ),
        ),
    )
    .returning("certificate")
    .executeTakeFirst();
  if (kept) return;
  throw new FiligranaError(
    "certificate/already-granted",
    `certificate ${certificate} is being granted already; leave the id out, and a new one is drawn`,
    { values: { certificate } },
  );
}

function grantStatement(
  parts: Parts,
  caller: Caller,
  asked: CertificateRequest,
  product: string,
): Statement<"CertificateGrant"> {
  const [from, until] = [toUnixSeconds(asked.from), toUnixSeconds(asked.until)];
  if (until <= from) {
    throw new FiligranaError("certificate/interval-empty", `until ${asked.until} is not after from ${asked.from}`, {
      values: { from: asked.from, until: asked.until },
    });
  }
  return {
    certificate: asked.certificate ?? parts.newId(),
    operator: asked.operator,
    controlBody: caller.actor,
    product,
    from,
    until,
    quota: BigInt(asked.quota),
    submitBefore: statementDeadline(parts.now(), asked.submitBefore),
  };
}

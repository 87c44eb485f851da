import { reasonCommitment } from "../../../core/seal/reason-commitment.ts";
import { statementHash } from "../../../core/seal/statement-hash.ts";
import type { Statement } from "../../../core/seal/statements.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Parts, Trx } from "../parts.ts";
import { sendAct } from "../send-act.ts";
import { statementDeadline } from "../statement-deadline.ts";
import { heldBatch, type Label, refuseTooMuch } from "./held-batch.ts";
import { openingsOf } from "./openings.ts";

/** A loss to be declared: how much, and why in the holder's words. */
export type LossAsked = Label & { readonly quantity: string; readonly cause: string };

/**
 * Declares a quantity that the calling operator holds as lost: signs it with its key and queues it. The cause is kept here;
 * only a salted commitment to it goes on chain.
 *
 * @throws FiligranaError `holding/not-found`, `holding/exceeded`; the registry's own refusal.
 */
export async function declareLoss(parts: Parts, trx: Trx, caller: Caller, asked: LossAsked) {
  const held = await heldBatch(trx, caller.actor, asked);
  refuseTooMuch(held, BigInt(asked.quantity));
  const { seal, batch, gtin, lot } = held;
  const lossId = parts.newId();
  const causeDocument = { cause: asked.cause };
  const causeSalt = parts.salt(`loss/${lossId}`);
  const statement: Statement<"Loss"> = {
    loss: lossId,
    seal,
    batch,
    holder: caller.actor,
    quantity: BigInt(asked.quantity),
    cause: reasonCommitment(causeDocument, causeSalt),
    submitBefore: statementDeadline(parts.now()),
  };
  const loss = statementHash("Loss", statement, parts.domain);
  const signature = await parts.vault.sign(caller.actor, loss, trx);
  const openings = await openingsOf(trx, [{ seal, batch, actor: caller.actor }]);
  const operation = await sendAct(parts, trx, {
    sender: "relayer",
    operation: "declareLoss",
    subject: loss,
    actor: caller.actor,
    arguments: [statement, openings, signature],
  });
  const kept = { lossId, gtin, lot, causeDocument: JSON.stringify(causeDocument), causeSalt, signature };
  await trx
    .insertInto("losses")
    .values({ ...statement, ...kept, loss, declaredAt: parts.now(), outboxId: operation })
    .execute();
  return { loss, operation };
}

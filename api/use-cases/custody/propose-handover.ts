import { noDocument } from "../../../core/custody/no-document.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { statementHash } from "../../../core/seal/statement-hash.ts";
import type { Statement } from "../../../core/seal/statements.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Parts, Trx } from "../parts.ts";
import { statementDeadline } from "../statement-deadline.ts";
import { tryAct } from "../try-act.ts";
import { heldBatch, refuseTooMuch } from "./held-batch.ts";
import { openingsOf } from "./openings.ts";
import { readHandover } from "./read-handovers.ts";
import { tellParty } from "./tell-party.ts";

/** What is to be handed over, and to whom. */
export type HandoverAsked = {
  readonly gtin: string;
  readonly lot: string;
  readonly to: string;
  /** Decimal, in the product's base unit. */
  readonly quantity: string;
  readonly document?: string | undefined;
  readonly submitBefore?: string | undefined;
};

/**
 * Proposes a handover in the name of the calling operator: signs it with its key and keeps it until the other party answers,
 * at most until its deadline. The quantity is promised until then.
 *
 * @throws FiligranaError `holding/not-found`, `holding/exceeded`, `handover/to-itself`; what the registry would refuse it
 * for: `actor/not-found`, `actor/role-mismatch`, `movement/blocked`…
 */
export async function proposeHandover(parts: Parts, trx: Trx, caller: Caller, asked: HandoverAsked) {
  const { to } = asked;
  if (to === caller.actor)
    throw new FiligranaError("handover/to-itself", "name another operator: nothing is handed over to oneself", {
      values: { to },
    });
  const held = await heldBatch(trx, caller.actor, asked);
  refuseTooMuch(held, BigInt(asked.quantity));
  const statement: Statement<"Handover"> = {
    handover: parts.newId(),
    seal: held.seal,
    batch: held.batch,
    from: caller.actor,
    to,
    quantity: BigInt(asked.quantity),
    document: asked.document ?? noDocument,
    submitBefore: statementDeadline(parts.now(), asked.submitBefore),
  };
  const handover = statementHash("Handover", statement, parts.domain);
  const fromSignature = await parts.vault.sign(caller.actor, handover, trx);
  await tryUnaccepted(parts, trx, statement, fromSignature);
  const { handover: handoverId, document: _, ...rest } = statement;
  await trx
    .insertInto("handovers")
    .values({
      ...rest,
      handover,
      handoverId,
      gtin: held.gtin,
      lot: held.lot,
      document: asked.document ?? null,
      fromSignature,
      proposedAt: parts.now(),
    })
    .execute();
  await tellParty(parts, trx, "handover-proposed", handover);
  return readHandover(trx, caller, handover, parts.now());
}

/** Signatures are the last thing that the registry looks at: all else is in order when only the receiver's is missing. */
async function tryUnaccepted(parts: Parts, trx: Trx, statement: Statement<"Handover">, fromSignature: string) {
  const { seal, batch, from, to } = statement;
  const openings = await openingsOf(trx, [{ seal, batch, actor: from }]);
  try {
    const args = [statement, openings, fromSignature, "0x"];
    await tryAct(parts, { sender: "relayer", operation: "handOver", arguments: args });
  } catch (error) {
    const expected =
      error instanceof FiligranaError && error.code === "statement/not-signed" && error.values["actor"] === to;
    if (!expected) throw error;
  }
}

import { enqueue } from "../chain/enqueue.ts";
import type { Parts, Trx } from "./parts.ts";
import { tryAct } from "./try-act.ts";

/** A call of the registry about to be queued; `subject` is the id of what it places. */
export type Act = {
  readonly sender: "relayer";
  readonly operation: string;
  readonly subject: string;
  /** Who asks for it, and may follow it. */
  readonly actor?: string;
  readonly arguments: readonly unknown[];
};

/**
 * Tries an act against the chain as it stands, and queues it in the caller's transaction.
 *
 * @returns The operation's id, to follow it by.
 * @throws FiligranaError - The contract's own refusal in words, before anything is spent.
 */
export async function sendAct(parts: Parts, trx: Trx, act: Act): Promise<bigint> {
  const calldata = await tryAct(parts, act);
  const { sender, operation, subject, actor } = act;
  return enqueue(trx, { sender, operation, subject, actor, calldata });
}

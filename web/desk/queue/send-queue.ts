import type { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { acceptHandoverEndpoint, proposeHandoverEndpoint } from "../../../core/http/endpoints/movements-handovers.ts";
import { problemKinds } from "../../../core/http/problem-kinds.ts";
import { type Call, NoAnswer } from "../api.ts";
import { namedError } from "../use-answer.ts";
import { dequeue, markConflict, readQueue } from "./queue-store.ts";
import type { Queued, QueueOwner } from "./queued.ts";

/** How a round of sending ended: everything was answered, nothing answered, or the server cannot take acts right now. */
export type Sent = { readonly count: number; readonly ended: "through" | "offline" | "trouble" };

/**
 * Sends what waits, in its order, one at a time, each with its own Idempotency-Key. What the server refuses is marked and
 * stays; what it cannot answer now stops the round, so that the order is kept. Windows of one browser take turns.
 *
 * @param onStep - Called after each act that was answered.
 */
export async function sendQueue(owner: QueueOwner, call: Call, onStep: () => void): Promise<Sent> {
  return await navigator.locks.request(`filigrana-queue-${owner.person}-${owner.actor}`, async () => {
    let count = 0;
    for (;;) {
      const next = (await readQueue(owner)).find(({ conflict }) => conflict === null);
      if (next === undefined) return { count, ended: "through" } as const;
      const ended = await sendOne(next, call);
      if (ended !== "sent" && ended !== "refused") return { count, ended } as const;
      if (ended === "sent") count++;
      onStep();
    }
  });
}

async function sendOne(queued: Queued, call: Call): Promise<"sent" | "refused" | "offline" | "trouble"> {
  const { act, key: idempotencyKey } = queued;
  try {
    if (act.kind === "propose") await call(proposeHandoverEndpoint, { body: act.body, idempotencyKey });
    else await call(acceptHandoverEndpoint, { params: { handover: act.handover }, body: {}, idempotencyKey });
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return "offline";
    const error = namedError(thrown);
    if (isPassing(error)) return "trouble";
    await markConflict(queued, { code: error.code, detail: error.message, values: error.values });
    return "refused";
  }
  await dequeue(queued.place);
  return "sent";
}

/** What says nothing about the act itself, only about this moment. */
const isPassing = (error: FiligranaError): boolean => {
  const { status } = problemKinds[error.code];
  return error.retry || status >= 500 || status === 429 || status === 401;
};

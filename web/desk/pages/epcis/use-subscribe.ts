import { useRef } from "preact/hooks";
import type { z } from "zod";
import { createEpcisQueryEndpoint, deleteEpcisQueryEndpoint } from "../../../../core/http/endpoints/epcis-queries.ts";
import { createEpcisSubscriptionEndpoint } from "../../../../core/http/endpoints/epcis-subscriptions.ts";
import { useAct } from "../../use-act.ts";
import { newSecret } from "./new-secret.ts";

/** What was just started, with the secret that is shown this once. */
export type Forwarded = { readonly name: string; readonly secret: string };

/** What to forward under which name, to whom and when; the secret is made here. */
export type ToForward = {
  readonly name: string;
  readonly query: Record<string, unknown>;
  readonly subscription: Omit<z.input<(typeof createEpcisSubscriptionEndpoint)["body"]>, "signatureToken" | "secret">;
};

/** A query that is kept already and waits for its subscription: what was asked for, and with which secret. */
type Begun = Forwarded & { readonly asked: string };

/**
 * Starts to forward events, in two acts: the query, then who receives its events. When the second was not answered, the same
 * asked for again carries the same secret and happens once; when it was refused, the query is taken back, for nobody receives
 * it and its name is needed for the next try.
 */
export function useSubscribe(onMade: (made: Forwarded) => void) {
  const query = useAct(createEpcisQueryEndpoint);
  const subscription = useAct(createEpcisSubscriptionEndpoint);
  const undo = useAct(deleteEpcisQueryEndpoint);
  const begun = useRef<Begun | null>(null);
  const busy = [query, subscription, undo].some(({ state }) => state === "running");

  const takeBack = async ({ name }: Begun): Promise<boolean> => {
    const done = (await undo.run({ params: { queryName: name } })) !== null;
    if (done) begun.current = null;
    return done;
  };
  const begin = async (asked: string, { name, query: wanted }: ToForward): Promise<Begun | null> => {
    const before = begun.current;
    if (before?.asked === asked) return before;
    if (before !== null && !(await takeBack(before))) return null;
    if ((await query.run({ body: { name, query: wanted } })) === null) return null;
    begun.current = { name, secret: newSecret(), asked };
    return begun.current;
  };
  const send = async (toForward: ToForward): Promise<void> => {
    if (busy) return;
    subscription.reset();
    undo.reset();
    const now = await begin(JSON.stringify(toForward), toForward);
    if (now === null) return;
    const { name, secret } = now;
    const body = { ...toForward.subscription, signatureToken: secret };
    if ((await subscription.run({ params: { queryName: name }, body })) !== null) {
      begun.current = null;
      onMade({ name, secret });
    } else if (!subscription.isOpen()) await takeBack(now);
  };
  return { query, subscription, undo, busy, send };
}

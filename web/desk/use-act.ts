import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { FiligranaError, Flaw } from "../../core/errors/filigrana-error.ts";
import type { Asked } from "../../core/http/client.ts";
import { type EndpointSpec, writesOnce } from "../../core/http/endpoint.ts";
import type { ReceivedOf } from "../../core/http/endpoint-types.ts";
import { NoAnswer } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { namedError } from "./use-answer.ts";

/** What an act needs of its caller: everything but the Idempotency-Key, which is made here. */
export type Acted<E extends EndpointSpec> = Omit<Asked<E>, "idempotencyKey">;

/** How a write stands. */
export type ActState<T> =
  | { readonly state: "idle" | "running" | "offline" }
  | { readonly state: "done"; readonly reply: T }
  | { readonly state: "failed"; readonly error: FiligranaError };

/** A write and how it stands. `run` gives the reply, or null when it did not work; it never throws. */
export type Act<E extends EndpointSpec> = ActState<ReceivedOf<E>> & {
  readonly run: (asked: Acted<E>) => Promise<ReceivedOf<E> | null>;
  readonly reset: () => void;
  /** Whether the last request may have worked though nobody said so: the same again would carry the same Idempotency-Key. */
  readonly isOpen: () => boolean;
  /** What the server found wrong, by JSON pointer (`/lot`); empty unless failed. */
  readonly flaws: readonly Flaw[];
};

/**
 * Lets a page cause something. Of two clicks the second does nothing while the first is under way. When nothing answered, a
 * repetition of the same request carries the same Idempotency-Key, so that it happens once; anything else gets a new one.
 */
export function useAct<E extends EndpointSpec>(endpoint: E): Act<E> {
  const { call } = useDesk();
  const [standing, setStanding] = useState<ActState<ReceivedOf<E>>>({ state: "idle" });
  const busy = useRef(false);
  const gone = useRef(false);
  const unanswered = useRef<{ readonly what: unknown; readonly key: string } | null>(null);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const run = useCallback(
    async (asked: Acted<E>) => {
      if (busy.current) return null;
      busy.current = true;
      setStanding({ state: "running" });
      const what = sameness(asked);
      const before = unanswered.current;
      const key = before !== null && before.what === what ? before.key : crypto.randomUUID();
      unanswered.current = { what, key };
      const given = (writesOnce(endpoint) ? { ...asked, idempotencyKey: key } : asked) as Asked<E>;
      try {
        const reply = await call(endpoint, given);
        unanswered.current = null;
        if (!gone.current) setStanding({ state: "done", reply });
        return reply;
      } catch (error) {
        const open = error instanceof NoAnswer || namedError(error).retry;
        if (!open) unanswered.current = null;
        if (!gone.current)
          setStanding(error instanceof NoAnswer ? { state: "offline" } : { state: "failed", error: namedError(error) });
        return null;
      } finally {
        busy.current = false;
      }
    },
    [call, endpoint],
  );
  const reset = useCallback(() => setStanding({ state: "idle" }), []);
  const isOpen = useCallback(() => unanswered.current !== null, []);
  return { ...standing, run, reset, isOpen, flaws: standing.state === "failed" ? standing.error.flaws : [] };
}

/** Two requests are the same when their JSON is; a file is the same only as itself. */
function sameness(asked: object): unknown {
  const body: unknown = "body" in asked ? asked.body : null;
  const content = typeof body === "object" && body !== null && "content" in body ? body.content : null;
  return content instanceof Uint8Array ? content : JSON.stringify(asked);
}

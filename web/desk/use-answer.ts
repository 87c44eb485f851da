import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Asked } from "../../core/http/client.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { ReceivedOf } from "../../core/http/endpoint-types.ts";
import { NoAnswer } from "./api.ts";
import { useDesk } from "./desk-context.ts";

/** How a question to the API stands. `again` asks it once more. */
export type Answer<T> = { readonly again: () => void } & (
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: FiligranaError }
  | { readonly state: "offline" }
  /** `fresh` is false while a newer answer is under way; the old one stays on screen. */
  | { readonly state: "here"; readonly value: T; readonly fresh: boolean; readonly trouble: FiligranaError | null }
);

type BodyOf<E extends EndpointSpec> = ReceivedOf<E> extends { readonly body: infer B } ? B : never;

type Standing<T> =
  | { readonly state: "loading" | "offline" }
  | { readonly state: "failed"; readonly error: FiligranaError }
  | { readonly state: "here"; readonly value: T; readonly fresh: boolean; readonly trouble: FiligranaError | null };

/** An error of ours, whatever was thrown. */
export const namedError = (error: unknown): FiligranaError =>
  error instanceof FiligranaError
    ? error
    : new FiligranaError("server/unexpected", error instanceof Error ? error.message : String(error), { cause: error });

/**
 * Asks the API and keeps the answer: once at first, again whenever `asked` changes, the connection comes back or `again`
 * is called. An answer that comes late never replaces that of a later question; the question before is aborted. While a
 * new answer is under way the old one stays.
 *
 * @param asked - What the endpoint needs; null asks nothing yet.
 * @param options - `everyMs`: asks again after this time, for what changes by itself.
 */
export function useAnswer<E extends EndpointSpec>(
  endpoint: E,
  asked: Asked<E> | null,
  { everyMs = null }: { readonly everyMs?: number | null } = {},
): Answer<BodyOf<E>> {
  const { call } = useDesk();
  const [standing, setStanding] = useState<Standing<BodyOf<E>>>({ state: "loading" });
  const [turn, setTurn] = useState(0);
  const latest = useRef(asked);
  latest.current = asked;
  const key = asked === null ? null : JSON.stringify([endpoint.name, asked]);
  const again = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(() => {
    const given = latest.current;
    if (given === null) return;
    const ended = new AbortController();
    setStanding(outdated);
    call(endpoint, given, { signal: ended.signal }).then(
      (reply) => {
        if (ended.signal.aborted || !("body" in reply)) return;
        setStanding({ state: "here", value: reply.body as BodyOf<E>, fresh: true, trouble: null });
      },
      (error: unknown) => {
        if (!ended.signal.aborted) setStanding((before) => afterFailure(before, error));
      },
    );
    return () => ended.abort();
  }, [call, key, turn]);

  useEffect(() => {
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [again]);

  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => document.visibilityState === "visible" && again(), everyMs);
    return () => clearInterval(timer);
  }, [again, everyMs]);

  return { ...standing, again };
}

const outdated = <T>(before: Standing<T>): Standing<T> =>
  before.state === "here" ? { ...before, fresh: false } : { state: "loading" };

/** What was there stays, with the trouble beside it; where nothing was there the failure is the answer. */
function afterFailure<T>(before: Standing<T>, error: unknown): Standing<T> {
  if (before.state === "here") {
    const trouble = error instanceof NoAnswer ? null : namedError(error);
    return { ...before, fresh: true, trouble };
  }
  return error instanceof NoAnswer ? { state: "offline" } : { state: "failed", error: namedError(error) };
}

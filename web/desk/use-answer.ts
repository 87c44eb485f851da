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
 * is called. An answer that comes late never replaces that of a later question: the question before is aborted. While a
 * new answer is under way the old one stays. `again` during a question asks once more after it, so that news that come
 * faster than answers never keep an answer from coming.
 *
 * @param asked - What the endpoint needs; null asks nothing yet.
 * @param options - `everyMs`: asks again after this time, for what changes by itself; `until`: no more once this holds of
 *   the answer.
 */
export function useAnswer<E extends EndpointSpec>(
  endpoint: E,
  asked: Asked<E> | null,
  { everyMs, until }: { readonly everyMs?: number; readonly until?: (value: BodyOf<E>) => boolean } = {},
): Answer<BodyOf<E>> {
  const { call } = useDesk();
  const [standing, setStanding] = useState<Standing<BodyOf<E>>>({ state: "loading" });
  const latest = useRef(asked);
  latest.current = asked;
  const asking = useRef<Asking | null>(null);
  const key = asked === null ? null : JSON.stringify([endpoint.name, asked]);
  const again = useCallback(() => asking.current?.again(), []);

  useEffect(() => {
    const given = latest.current;
    if (given === null) return;
    const ask = async (signal: AbortSignal, background: boolean) => {
      try {
        const reply = await call(endpoint, given, { signal, background });
        if (!signal.aborted && "body" in reply) setStanding((before) => answered(before, reply.body as BodyOf<E>));
      } catch (error) {
        if (!signal.aborted) setStanding((before) => afterFailure(before, error));
      }
    };
    setStanding(outdated);
    const started = startAsking(ask, () => setStanding(outdated));
    asking.current = started;
    addEventListener("online", started.restart);
    return () => {
      removeEventListener("online", started.restart);
      started.end();
      asking.current = null;
    };
  }, [call, key]);

  const isOver = standing.state === "here" && until?.(standing.value) === true;
  useEffect(() => {
    if (everyMs === undefined || isOver) return;
    const timer = setInterval(() => document.visibilityState === "visible" && asking.current?.look(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isOver]);

  return { ...standing, again };
}

/** One question, asked as often as wanted but never twice at a time. */
type Asking = Readonly<Record<"again" | "look" | "restart" | "end", () => void>>;

/**
 * Asks at once, and then as it is told to. Only the first question is the person's: the others come from the clock, from
 * events, or after an act that was a request of its own.
 */
function startAsking(ask: (signal: AbortSignal, background: boolean) => Promise<void>, onAgain: () => void): Asking {
  let running: AbortController | null = null;
  let onceMore = false;
  const start = (background = true) => {
    const current = new AbortController();
    running = current;
    void ask(current.signal, background).then(() => {
      if (running !== current) return;
      running = null;
      if (onceMore) again();
    });
  };
  const again = () => {
    onceMore = running !== null;
    if (onceMore) return;
    onAgain();
    start();
  };
  const end = () => {
    running?.abort();
    running = null;
    onceMore = false;
  };
  start(false);
  return {
    again,
    end,
    // A look from time to time is not worth a word on screen, and waits for its turn.
    look: () => {
      if (running === null) start();
    },
    restart: () => {
      end();
      again();
    },
  };
}

const outdated = <T>(before: Standing<T>): Standing<T> =>
  before.state === "here" ? { ...before, fresh: false } : { state: "loading" };

/** An answer that says what was there already changes nothing on screen. */
function answered<T>(before: Standing<T>, value: T): Standing<T> {
  const same = before.state === "here" && written(before.value) === written(value);
  return { state: "here", value: same ? before.value : value, fresh: true, trouble: null };
}

const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part)) ?? "";

/** What was there stays, with the trouble beside it; where nothing was there the failure is the answer. */
function afterFailure<T>(before: Standing<T>, error: unknown): Standing<T> {
  if (before.state === "here") {
    const trouble = error instanceof NoAnswer ? null : namedError(error);
    return { ...before, fresh: true, trouble };
  }
  return error instanceof NoAnswer ? { state: "offline" } : { state: "failed", error: namedError(error) };
}

import { inBackground, request } from "./api.ts";
import { readEvents, type ServerEvent } from "./read-events.ts";

/** Whether events arrive now; between two attempts, and while nobody looks at the window, they do not. */
export type Listening = "connecting" | "open" | "closed";

/** What is listened to, and who is told. */
export type ListenOptions = {
  readonly address: string;
  /** Asked before each attempt: the session may have been renewed since the last. */
  readonly headers: () => Record<string, string>;
  /** Told each event; answers false to hear no more. */
  readonly onEvent: (event: ServerEvent) => boolean | undefined;
  readonly onState: (state: Listening) => void;
  readonly signal: AbortSignal;
};

/** Between two attempts, milliseconds: doubled from the first up to the last. */
const [firstPauseMs, longestPauseMs] = [1_000, 15_000];

/**
 * Listens to a stream of server-sent events until `signal` is aborted: again after it breaks off, from the last event's id on.
 * Only while the window is in sight: a browser opens few connections to one place, and those of forgotten tabs would use them
 * up.
 */
export async function listen({ address, headers, onEvent, onState, signal }: ListenOptions): Promise<void> {
  let lastId: string | null = null;
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    await untilVisible(signal);
    onState("connecting");
    const connection = whileVisible(signal);
    try {
      const resumed = lastId === null ? {} : { "last-event-id": lastId };
      const answer = await request(address, {
        headers: { ...headers(), ...inBackground, ...resumed },
        signal: connection.signal,
      });
      if (answer.ok && answer.body !== null) {
        onState("open");
        for await (const event of readEvents(answer.body)) {
          lastId = event.id ?? lastId;
          pauseMs = firstPauseMs;
          if (onEvent(event) === false) return;
        }
      }
    } catch {
      // Broken off or not reached: the pause below, then again.
    } finally {
      connection.end();
    }
    if (signal.aborted) return;
    onState("closed");
    await pause(pauseMs, signal);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

const isVisible = (): boolean => document.visibilityState === "visible";

/** A signal that is aborted with `outer`, and when the window goes out of sight. */
function whileVisible(outer: AbortSignal): { readonly signal: AbortSignal; readonly end: () => void } {
  const hidden = new AbortController();
  const look = () => {
    if (!isVisible() || outer.aborted) hidden.abort();
  };
  document.addEventListener("visibilitychange", look);
  outer.addEventListener("abort", look);
  look();
  return {
    signal: hidden.signal,
    end: () => {
      document.removeEventListener("visibilitychange", look);
      outer.removeEventListener("abort", look);
      hidden.abort();
    },
  };
}

const untilVisible = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isVisible() && !signal.aborted) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    signal.addEventListener("abort", look, { once: true });
    look();
  });

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end, { once: true });
  });

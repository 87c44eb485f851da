import { useEffect, useRef, useState } from "preact/hooks";
import { headersOf, request } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { readEvents, type ServerEvent } from "./read-events.ts";

/** Whether events arrive now; between two attempts they do not. */
export type Listening = "connecting" | "open" | "closed";

/** Between two attempts to listen again, milliseconds: doubled from the first up to the last. */
const [firstPauseMs, longestPauseMs] = [1_000, 15_000];

/**
 * Listens to a stream of server-sent events as the acting actor, and again when it breaks off, from the last event's id on.
 * `EventSource` is not used: it cannot say whom the person acts for.
 *
 * @param address - Of the stream, such as `/api/v1/seals/0x…/events`; null listens to nothing.
 * @param onEvent - Called with each event; the newest function given is the one that is called. Answers false to stop.
 */
export function useEvents(address: string | null, onEvent: (event: ServerEvent) => boolean | undefined): Listening {
  const { actingNow } = useDesk();
  const [listening, setListening] = useState<Listening>("connecting");
  const heard = useRef(onEvent);
  heard.current = onEvent;
  useEffect(() => {
    if (address === null) return;
    const ended = new AbortController();
    const listen = async (): Promise<void> => {
      let lastId: string | null = null;
      let pauseMs = firstPauseMs;
      while (!ended.signal.aborted) {
        setListening("connecting");
        try {
          const headers = { ...headersOf(actingNow()), ...(lastId === null ? {} : { "last-event-id": lastId }) };
          const answer = await request(address, { headers, signal: ended.signal });
          if (answer.ok && answer.body !== null) {
            setListening("open");
            for await (const event of readEvents(answer.body)) {
              if (event.id !== null) lastId = event.id;
              pauseMs = firstPauseMs;
              if (heard.current(event) === false) return ended.abort();
            }
          }
        } catch {
          // Broken off or not reached: the pause below, then again.
        }
        if (ended.signal.aborted) return;
        setListening("closed");
        await pause(pauseMs, ended.signal);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    };
    void listen();
    return () => ended.abort();
  }, [address, actingNow]);
  return listening;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

import { useEffect, useRef, useState } from "preact/hooks";
import { headersOf } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { type Listening, listen } from "./listen.ts";
import type { ServerEvent } from "./read-events.ts";

/**
 * Listens to a stream of server-sent events as the acting actor, and again when it breaks off, from the last event's id on.
 * `EventSource` is not used: it cannot say whom the person acts for. For `GET /api/v1/events` there is useLive, which all
 * components of a window share.
 *
 * @param address - Of the stream; null listens to nothing.
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
    void listen({
      address,
      headers: () => headersOf(actingNow()),
      onEvent: (event) => heard.current(event),
      onState: setListening,
      signal: ended.signal,
    });
    return () => ended.abort();
  }, [address, actingNow]);
  return listening;
}

import { useEffect, useRef, useState } from "preact/hooks";
import { LiveEvent } from "../../core/schema/live-event.ts";
import { headersOf } from "./api.ts";
import { useActing, useDesk } from "./desk-context.ts";
import { type Listening, listen } from "./listen.ts";

type Listener = { readonly heard: (event: LiveEvent) => void; readonly state: (state: Listening) => void };

/** One stream per actor, with those who listen to it; a window acts for one actor at a time. */
type Stream = { readonly listeners: Set<Listener>; readonly ended: AbortController; state: Listening };

const streams = new Map<string, Stream>();

/**
 * Listens to what changes of the acting actor's own objects (`GET /api/v1/events`). `start` comes first, and again whenever
 * something may have gone by unheard: read anew what is shown. All components of a window share one connection.
 */
export function useLive(onEvent: (event: LiveEvent) => void): Listening {
  const { actingNow } = useDesk();
  const { actor } = useActing();
  const [listening, setListening] = useState<Listening>("connecting");
  const latest = useRef(onEvent);
  latest.current = onEvent;
  useEffect(() => {
    const stream = streams.get(actor) ?? open(actor, () => headersOf({ ...actingNow(), actor }));
    const listener: Listener = { heard: (event) => latest.current(event), state: setListening };
    stream.listeners.add(listener);
    setListening(stream.state);
    return () => {
      stream.listeners.delete(listener);
      if (stream.listeners.size > 0) return;
      stream.ended.abort();
      streams.delete(actor);
    };
  }, [actor, actingNow]);
  return listening;
}

function open(actor: string, headers: () => Record<string, string>): Stream {
  const stream: Stream = { listeners: new Set(), ended: new AbortController(), state: "connecting" };
  streams.set(actor, stream);
  void listen({
    address: "/api/v1/events",
    headers,
    signal: stream.ended.signal,
    onEvent: ({ data }) => {
      const event = LiveEvent.safeParse(parsed(data));
      if (event.success) for (const { heard } of [...stream.listeners]) heard(event.data);
      return true;
    },
    onState: (state) => {
      stream.state = state;
      for (const listener of [...stream.listeners]) listener.state(state);
    },
  });
  return stream;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

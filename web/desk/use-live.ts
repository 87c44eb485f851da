import { useEffect, useState } from "preact/hooks";
import { LiveEvent } from "../../core/schema/live-event.ts";
import { type Listening, useEvents } from "./use-events.ts";

/**
 * Listens to what changes of the acting actor's own objects (`GET /api/v1/events`), while the page is in sight: a browser
 * keeps six connections to one server, and tabs left open behind would take them all. `start` comes first, when the page
 * comes into sight again, and whenever something may have gone by unheard: read anew what is shown.
 */
export function useLive(onEvent: (event: LiveEvent) => void): Listening {
  return useEvents(useInSight() ? "/api/v1/events" : null, ({ data }) => {
    const event = LiveEvent.safeParse(parsed(data));
    if (event.success) onEvent(event.data);
    return true;
  });
}

/** Whether the reader can see the page: its tab is in front, its window is not hidden. */
function useInSight(): boolean {
  const [inSight, setInSight] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setInSight(!document.hidden);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return inSight;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

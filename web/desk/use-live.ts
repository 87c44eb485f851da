import { LiveEvent } from "../../core/schema/live-event.ts";
import { type Listening, useEvents } from "./use-events.ts";

/**
 * Listens to what changes of the acting actor's own objects (`GET /api/v1/events`). `start` comes first, and again whenever
 * something may have gone by unheard: read anew what is shown.
 */
export function useLive(onEvent: (event: LiveEvent) => void): Listening {
  return useEvents("/api/v1/events", ({ data }) => {
    const event = LiveEvent.safeParse(parsed(data));
    if (event.success) onEvent(event.data);
    return true;
  });
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

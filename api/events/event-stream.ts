import type { LiveEvent } from "../../core/schema/live-event.ts";
import { makeAlarm, pause } from "../chain/pause.ts";
import { limits } from "../limits.ts";
import type { Change } from "./change.ts";
import type { Changes } from "./listen-to-changes.ts";

/** One caller's connection. */
export type Listening = {
  readonly changes: Changes;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** Whether a change is the caller's to hear of. */
  readonly isMine: (change: Change) => boolean;
  /** What a change is told as, read anew; null when there is nothing to tell. */
  readonly tell: (change: Change) => Promise<LiveEvent | null>;
  /** Whether the token or session that came in still holds. */
  readonly holds: () => Promise<boolean>;
};

/**
 * Writes the caller's changes as server-sent events (HTML Living Standard §9.2), and a comment every
 * `limits.eventHeartbeatMs`. Of one object that changes faster than the client reads only the newest state is told. Ends
 * when the client goes away, the process stops, or the token or session does not hold any more.
 */
export async function* eventStream({ changes, signal, isMine, tell, holds }: Listening): AsyncGenerator<string> {
  const waiting = new Map<string, Change>();
  const alarm = makeAlarm();
  let missed = true;
  let closing = false;
  let number = 0;
  const stop = changes.onChange((heard) => {
    if (heard === "closing") closing = true;
    else if (heard === "missed") missed = true;
    else if (!isMine(heard)) return;
    else if (waiting.size < limits.eventsWaiting) waiting.set(`${heard.type} ${heard.id}`, heard);
    else missed = true;
    alarm.ring();
  });
  try {
    yield `retry: ${limits.eventRetryMs}\n\n`;
    while (!closing && !signal.aborted && (await holds())) {
      const told: LiveEvent[] = missed ? [{ type: "start" }] : [];
      const batch = [...waiting.values()];
      missed = false;
      waiting.clear();
      for (const change of batch) {
        const event = await tell(change);
        if (event !== null) told.push(event);
      }
      if (batch.length === 0 && told.length === 0) yield ": still here\n\n";
      for (const event of told) yield frame(++number, event);
      if (waiting.size === 0 && !missed && !closing) await pause(limits.eventHeartbeatMs, signal, alarm);
    }
  } finally {
    stop();
  }
}

const frame = (number: number, event: LiveEvent): string =>
  `id: ${number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

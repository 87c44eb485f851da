import { makeAlarm, pause } from "../../chain/pause.ts";
import type { EpcisSignals } from "./epcis-signals.ts";
import { resumeDeliveries, type WakeParts, wakeStreams } from "./wake-streams.ts";

/** Captures that follow one another closely are told together. */
const gatherMs = 50;
/** After a failure, and where nothing is heard for long. */
const againMs = 30_000;

/** Takes up deliveries that wait, then wakes the streams whenever something was captured, until the signal aborts; a failure is told and tried again. */
export async function runWaker(
  parts: WakeParts & { readonly signals: EpcisSignals; readonly onTrouble: (error: unknown) => void },
  signal: AbortSignal,
): Promise<void> {
  const alarm = makeAlarm();
  const stop = parts.signals.onSignal(alarm.ring);
  try {
    await resumeDeliveries(parts).catch(parts.onTrouble);
    while (!signal.aborted) {
      await wakeStreams(parts).catch(parts.onTrouble);
      await pause(againMs, signal, alarm);
      await pause(gatherMs, signal);
    }
  } finally {
    stop();
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { seed } from "../seed.ts";
import { PartFailedError } from "./part.ts";
import type { ProcessLog } from "./process-log.ts";

/** The API may be started again under it: it goes on where it was. */
const tries = 10;

/**
 * Puts the demo's story on record, if it is not.
 *
 * @throws PartFailedError when it does not succeed.
 */
export async function playDemo(apiUrl: string, log: ProcessLog, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await seed({ apiUrl, log: (line) => log.own("info", line), signal });
      return;
    } catch (cause) {
      if (signal.aborted) throw cause;
      const why = cause instanceof Error ? cause.message : String(cause);
      if (attempt === tries)
        throw new PartFailedError(`The demo's story could not be put on record: ${why}`, { cause });
      log.own("warn", `the demo's story stopped: ${why}; it goes on`, { attempt });
      await pause(1000, undefined, { signal });
    }
  }
}

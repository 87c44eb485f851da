import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { playedMark } from "../../api/demo-story.ts";
import { seed } from "../seed.ts";
import { PartFailedError } from "./part.ts";
import type { ProcessLog } from "./process-log.ts";

/** Where the API answers, and where the product keeps what it has. */
export type DemoSettings = { readonly apiUrl: string; readonly dataFolder: string };

/** The API may be started again under it: it goes on where it was. */
const tries = 10;

/**
 * Puts the demo's story on record, if it is not, and leaves a mark of it in the data folder.
 *
 * @throws PartFailedError when it does not succeed.
 */
export async function playDemo(settings: DemoSettings, log: ProcessLog, signal: AbortSignal): Promise<void> {
  const { apiUrl, dataFolder } = settings;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await seed({ apiUrl, log: (line) => log.own("info", line), signal });
      writeFileSync(playedMark(dataFolder), "");
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

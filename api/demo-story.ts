import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { verdicts } from "../core/verify/verdict.ts";
import type { Check } from "./probes/readiness.ts";
import { type VerifyParts, verifyBatch } from "./use-cases/verify-batch.ts";

const Entry = z.object({ gtin: z.string(), lot: z.string(), serial: z.string().optional(), verdict: z.enum(verdicts) });

/** A code of the demo's story with the verdict that it shows in the end. */
export type DemoEntry = z.infer<typeof Entry>;

/** The demo's story as the README, the tests and the pages tell it. */
export const readDemoStory = (): readonly DemoEntry[] =>
  z.array(Entry).parse(JSON.parse(readFileSync(new URL("../test/golden/story.json", import.meta.url), "utf8")));

/** The file in the data folder that says that the story was played to its end, whatever was done to it since. */
export const playedMark = (dataFolder: string): string => join(dataFolder, "demo-played");

/** The demo's story is on record: it was played to its end, or every code of it shows its verdict. Once so, always so. */
export const storyIsOnRecord = (parts: VerifyParts, story: readonly DemoEntry[], dataFolder: string): Check => {
  let waiting = story;
  return {
    name: "demo",
    find: async () => {
      if (waiting.length > 0 && existsSync(playedMark(dataFolder))) waiting = [];
      const shown = await Promise.all(
        waiting.map(async (entry) => {
          const verified = await verifyBatch(parts, entry.gtin, entry.lot);
          return { entry, verdict: verified?.verification.verdict ?? "not-found" };
        }),
      );
      // A lot that is not on record shows so from the beginning: it stays in the list until all the others do.
      const missing = shown.filter(({ entry, verdict }) => entry.verdict !== verdict);
      if (missing.length > 0) throw new Error(`${missing.length} codes of the story do not show their verdict yet`);
      waiting = [];
    },
  };
};

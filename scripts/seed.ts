import { demoToken } from "../core/demo/derivations.ts";
import { connectDemoApi } from "./demo/demo-api.ts";
import { playStory } from "./demo/play-story.ts";
import { story as demoStory } from "./demo/story.ts";
import { isStoryPlayed } from "./demo/story-played.ts";
import type { Story } from "./demo/story-types.ts";

/** What to seed, and where. */
export type Seeding = {
  /** Scheme, host and port of the API, such as `http://127.0.0.1:8080`. */
  readonly apiUrl: string;
  /** The service token of an actor, or of the region, by id; the demo's fixed ones unless told. */
  readonly tokens?: (actor: string) => string;
  readonly story?: Story;
  /** Takes one line of progress at a time. */
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal;
};

/**
 * Puts the demo's story on record through the public API, as an integrator would; what is there already stays as it is.
 *
 * Cut short at any point and called again it goes on where it was: every POST carries the same Idempotency-Key.
 *
 * @returns Whether anything was done: false when the story had been played before.
 * @throws DemoApiError when the API refuses a step; Error when the chain does.
 */
export async function seed({ apiUrl, tokens = demoToken, story = demoStory, log, signal }: Seeding): Promise<boolean> {
  const api = connectDemoApi(apiUrl, signal);
  if (await isStoryPlayed(api, story)) {
    log("the demo's story is on record");
    return false;
  }
  const startedAt = Date.now();
  await playStory({ api, tokens, log }, story);
  log(`the demo's story is on record, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return true;
}

if (import.meta.main) {
  const apiUrl = process.argv[2] ?? `http://127.0.0.1:${process.env["PORT"] ?? "8080"}`;
  await seed({ apiUrl, log: (line) => process.stdout.write(`${line}\n`) });
}

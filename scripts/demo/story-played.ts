import { z } from "zod";
import type { DemoApi } from "./demo-api.ts";
import type { Story, StoryMeasure } from "./story-types.ts";

const Placed = z.object({
  subject: z.string(),
  gtin: z.string().nullable(),
  lot: z.string().nullable(),
  kind: z.string(),
  author: z.string(),
});
const Page = z.object({ measures: z.array(Placed), next: z.string().nullable() });

/**
 * Tells whether a story has been played to its end, whatever was done since: its measures come last, so they are all on
 * the public register of measures.
 */
export async function isStoryPlayed(api: DemoApi, story: Story): Promise<boolean> {
  const missing = new Set(story.measures);
  let after: string | null = null;
  do {
    const page: z.infer<typeof Page> | null = await api.read(pagePath(after), Page);
    for (const measure of missing) {
      if (page?.measures.some((placed) => isOf(placed, measure))) missing.delete(measure);
    }
    after = page?.next ?? null;
  } while (after !== null && missing.size > 0);
  return missing.size === 0;
}

function pagePath(after: string | null): string {
  return `/api/v1/measures?${new URLSearchParams({ limit: "200", ...(after === null ? {} : { after }) })}`;
}

function isOf(placed: z.infer<typeof Placed>, { author, kind, subject }: StoryMeasure): boolean {
  if (placed.author !== author.id || placed.kind !== kind) return false;
  if ("certificate" in subject) return placed.subject.startsWith(subject.certificate);
  return placed.gtin === subject.gtin && placed.lot === subject.lot;
}

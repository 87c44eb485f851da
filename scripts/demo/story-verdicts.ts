import { gtins } from "./gtins.ts";
import { storyBatches } from "./story-batches.ts";
import { storyLot } from "./story-csv.ts";
import type { Story, StoryMeasure } from "./story-types.ts";

/** A label of the demo with the verdict that whoever scans it has to see. */
export type StoryVerdict = {
  readonly gtin: string;
  readonly lot: string;
  readonly verdict: "in-good-standing" | "suspended" | "withdrawn" | "recalled" | "not-found";
};

type Label = { readonly gtin: string; readonly lot: string };

const wineLots = [1, 416, 417, 418, 1000, 1001].map((number) => ({ gtin: gtins.wine, lot: storyLot(number) }));

/** The labels that test/golden/story.json, the README and the start message show: every state that the record can hold. */
const shown: readonly Label[] = [
  ...wineLots,
  ...Object.values(storyBatches).map(({ gtin, lot }) => ({ gtin, lot })),
  { gtin: gtins.unused, lot: "L26-0001" },
];

/** Gives the labels to show, each with the verdict that follows from the story's measures. */
export function storyVerdicts(story: Story): StoryVerdict[] {
  return shown.map((label) => ({ ...label, verdict: verdictOn(story, label) }));
}

function verdictOn(story: Story, label: Label): StoryVerdict["verdict"] {
  const certificate = certificateOf(story, label);
  if (certificate === null) return "not-found";
  const kinds = [
    lastOn(story, (subject) => isSame(subject, label)),
    lastOn(story, (subject) => isOf(subject, certificate)),
  ];
  if (kinds.includes("recall")) return "recalled";
  if (kinds.includes("withdrawal")) return "withdrawn";
  return kinds.includes("suspension") ? "suspended" : "in-good-standing";
}

function lastOn(
  story: Story,
  concerns: (subject: StoryMeasure["subject"]) => boolean,
): StoryMeasure["kind"] | undefined {
  return story.measures.findLast(({ subject }) => concerns(subject))?.kind;
}

function certificateOf(story: Story, { gtin, lot }: Label): string | null {
  const registration = story.registrations.find((candidate) => {
    if ("batch" in candidate) return candidate.batch.gtin === gtin && candidate.batch.lot === lot;
    const number = Number(/^L26-(\d{4,})$/.exec(lot)?.[1] ?? 0);
    return gtin === gtins.wine && number >= 1 && number <= candidate.csvRows;
  });
  return registration?.certificate.id ?? null;
}

const isSame = (subject: StoryMeasure["subject"], { gtin, lot }: Label): boolean =>
  "gtin" in subject && subject.gtin === gtin && subject.lot === lot;
const isOf = (subject: StoryMeasure["subject"], certificate: string): boolean =>
  "certificate" in subject && subject.certificate === certificate;

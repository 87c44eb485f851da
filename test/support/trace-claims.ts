import { keepTrace } from "../../api/store/keep-trace.ts";
import { batchItem } from "../../core/trace/batch-item.ts";
import type { TracedQuantity, TraceEvent } from "../../core/trace/trace-event.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { openProductStore } from "../../scripts/open-product-store.ts";

const label = ({ gtin, lot }: { gtin: string; lot: string }) => ({ gtin, lot });

/** The batches along the way that the tests of trace and recall walk. */
export const along = {
  /** Durum wheat of nobody here. */
  flour: { gtin: gtins.unused, lot: "SR-0226" },
  pasta: label(storyBatches.sound),
  small: label(storyBatches.slashed),
  /** Not on record: what a canteen cooks of it. */
  lasagne: { gtin: gtins.unused, lot: "LAS/7" },
  cheese: label(storyBatches.cheese),
} as const;

const grams = (of: keyof typeof along, quantity: number): TracedQuantity => ({
  item: batchItem(along[of]),
  quantity: String(quantity),
  unit: "gram",
});

/** The plot on which the flour's wheat grew. */
export const plot = "https://id.gs1.org/414/8000000000019";

const { maker, pastaMaker, dairy } = cast;
const claim = (id: string, hour: number, event: Omit<TraceEvent, "id" | "time" | "recorded">): TraceEvent => ({
  id: `urn:filigrana:test:${id}`,
  time: 1_770_000_000 + hour * 3600,
  recorded: false,
  ...event,
});

/**
 * What is claimed: the winery grows wheat and delivers it to the pasta maker, who makes a batch of it, works a part into small
 * packs and sells some to the dairy, which cooks lasagne with its own cheese; told twice, out of order, one of them in error.
 */
export const claims: readonly TraceEvent[] = [
  claim("cook", 5, {
    kind: "transform",
    from: dairy.id,
    to: dairy.id,
    by: dairy.id,
    inputs: [grams("small", 20_000), grams("cheese", 5_000)],
    outputs: [grams("lasagne", 25_000)],
  }),
  claim("deliver", 1, {
    kind: "transfer",
    from: maker.id,
    to: pastaMaker.id,
    by: pastaMaker.id,
    inputs: [grams("flour", 300_000)],
    outputs: [],
  }),
  claim("grow", 0, {
    kind: "commission",
    to: maker.id,
    by: maker.id,
    place: plot,
    inputs: [],
    outputs: [grams("flour", 300_000)],
  }),
  claim("make", 2, {
    kind: "transform",
    from: pastaMaker.id,
    to: pastaMaker.id,
    by: pastaMaker.id,
    inputs: [grams("flour", 300_000)],
    outputs: [grams("pasta", 300_000)],
  }),
  claim("pack", 3, {
    kind: "transform",
    from: pastaMaker.id,
    to: pastaMaker.id,
    by: pastaMaker.id,
    inputs: [grams("pasta", 100_000)],
    outputs: [grams("small", 100_000)],
  }),
  claim("sell", 4, {
    kind: "transfer",
    from: pastaMaker.id,
    to: dairy.id,
    by: pastaMaker.id,
    inputs: [grams("small", 50_000)],
    outputs: [],
  }),
  claim("mistake", 4, {
    kind: "transform",
    from: dairy.id,
    to: dairy.id,
    by: dairy.id,
    inputs: [grams("small", 1_000)],
    outputs: [{ ...grams("cheese", 1_000) }],
  }),
  claim("mistake#error", 6, {
    kind: "observe",
    by: dairy.id,
    inputs: [],
    outputs: [],
    voids: "urn:filigrana:test:mistake",
  }),
];

/** Keeps the claims in a product that this process started. */
export async function keepClaims(data: string): Promise<void> {
  const store = openProductStore(data);
  try {
    await store.transaction().execute((trx) => keepTrace(trx, [...claims, ...claims]));
  } finally {
    await store.destroy();
  }
}

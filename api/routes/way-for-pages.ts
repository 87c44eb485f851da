import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { noInputs } from "../../core/seal/inputs-commitment.ts";
import type { PageWay, WayStep } from "../../web/verify/page-model.ts";
import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";
import type { BatchOnRecord } from "../store/read-batch.ts";
import { readJourney } from "../use-cases/read-journey.ts";

type Way = PageWay | null;
type Asked = Pick<BatchOnRecord, "gtin" | "lot" | "seal" | "inputs" | "sealedIn" | "final">;

/**
 * Gives pages where what a batch was made from came from, as everybody may see it (`readJourney`). The database is asked only
 * for a batch whose seal consumed something, and for one whose seal is final once in a while, however many people open it.
 *
 * @param options - `now`: milliseconds; `onFailure`: hears why it could not be read, which takes nothing else off the page.
 * @returns Null when it could not be read or is too long for a page, undefined when the batch was made from nothing on record.
 */
export function wayForPages(
  store: Store,
  options: { readonly now: () => number; readonly onFailure: (error: unknown) => void },
): (batch: Asked) => Promise<Way | undefined> {
  const remembered = new Map<string, { readonly way: Promise<Way>; readonly until: number }>();
  const remember = (key: string, way: Promise<Way>) => {
    remembered.delete(key);
    remembered.set(key, { way, until: options.now() + limits.wayRememberedMs });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= limits.rememberedWays) break;
      remembered.delete(oldest);
    }
  };
  return async (batch) => {
    if (batch.inputs === noInputs) return undefined;
    const key = `${batch.seal} ${batch.gtin} ${batch.lot}`;
    const found = remembered.get(key);
    const isKnown = found !== undefined && found.until > options.now();
    const way = isKnown ? found.way : readWay(store, batch);
    // What is not final may be taken back, and its inputs with it.
    if (!isKnown && batch.sealedIn <= batch.final) remember(key, way);
    return way.catch((error: unknown) => {
      remembered.delete(key);
      options.onFailure(error);
      return null;
    });
  };
}

async function readWay(store: Store, { gtin, lot }: Asked): Promise<Way> {
  try {
    const { steps } = await readJourney(store, { gtin, lot }, limits.pageTraceEvents);
    return shortened(steps.filter(({ own }) => !own).map(({ own: _, ...step }) => step));
  } catch (error) {
    if (error instanceof FiligranaError && error.code === "trace/too-long") return null;
    throw error;
  }
}

/** What reads the same is said once: ten lots of one grower's grapes are one step to who eats them. */
function shortened(steps: readonly WayStep[]): PageWay {
  const different = [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
  return { steps: different.slice(0, limits.pageWaySteps), more: Math.max(0, different.length - limits.pageWaySteps) };
}

import { cast } from "../../scripts/demo/cast.ts";
import { custodyBatches } from "../../scripts/demo/story-custody.ts";
import { type Answer, ask, type Who } from "./demo-product.ts";

/** A holder's figures of a batch, as the API tells them. */
export type Figures = Record<"received" | "gone" | "held" | "proposed" | "onTheWay" | "available", string>;

type Named = { readonly gtin: string; readonly lot: string };

const { gtin, lot } = custodyBatches.bottledWine;

/** The story's bottles, of which the cellar has handed a part on to the shop. */
export const bottles: Named = { gtin, lot };

/** Lets a test ask for movements through the API; `url` is asked for at each question. */
export function movementAsks(url: () => string) {
  const holding = async (by: Who, { gtin, lot }: Named): Promise<Figures | null> => {
    const { status, body } = await ask(`${url()}/api/v1/holdings/${gtin}/${encodeURIComponent(lot)}`, { by });
    return status === 404 ? null : ((body["holdings"] as Figures[])[0] ?? null);
  };
  const propose = (by: Who, to: Who & keyof typeof cast, quantity: string, batch = bottles, more: object = {}) =>
    ask(`${url()}/api/v1/handovers`, { by, json: { ...batch, to: cast[to].id, quantity, ...more } });
  const handoverAt = (answer: Answer) => `${url()}/api/v1/handovers/${answer.body["handover"]}`;
  const transform = (by: Who, json: object) => ask(`${url()}/api/v1/transformations`, { by, json });
  return { holding, propose, handoverAt, transform };
}

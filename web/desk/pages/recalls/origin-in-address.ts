import { Gtin } from "../../../../core/label/gtin.ts";
import { Lot } from "../../../../core/label/lot.ts";
import type { RecallsText } from "../../../text/desk/recalls-text.ts";
import type { Query } from "../../url.ts";

/** With what a recall can begin. */
export const originKinds = ["batch", "ingredient", "plot"] as const;
export type OriginKind = (typeof originKinds)[number];

/** The fields of an origin as they are typed and as they stand in the address. */
export type TypedOrigin = {
  readonly from: OriginKind | "";
  readonly gtin: string;
  readonly lot: string;
  readonly plot: string;
  readonly claims: boolean;
};

/** An origin as the API takes it. */
export type AskedOrigin = {
  readonly batch?: { gtin: string; lot: string };
  readonly ingredient?: { lot: string };
  readonly plot?: string;
  readonly claims: boolean;
};

/** Reads an origin from the address of the page; a batch's GTIN and lot alone name a batch. */
export function typedOrigin(query: URLSearchParams): TypedOrigin {
  const [gtin, lot, plot] = [query.get("gtin") ?? "", query.get("lot") ?? "", query.get("plot") ?? ""];
  const from = originKinds.find((kind) => kind === query.get("from")) ?? (gtin !== "" && lot !== "" ? "batch" : "");
  return { from, gtin, lot, plot, claims: query.get("claims") !== "no" };
}

/** Writes an origin into the address, without what belongs to another kind. */
export const originQuery = ({ from, gtin, lot, plot, claims }: TypedOrigin): Query => ({
  from,
  gtin: from === "batch" ? gtin.trim() : null,
  lot: from === "plot" ? null : lot.trim(),
  plot: from === "plot" ? plot.trim() : null,
  claims: claims ? null : "no",
});

/** Gives the origin to ask about; null while it is not whole. */
export function askedOrigin(typed: TypedOrigin): AskedOrigin | null {
  const { from, claims } = typed;
  if (from === "") return null;
  const [gtin, lot, plot] = [typed.gtin.trim(), typed.lot.trim(), typed.plot.trim()];
  switch (from) {
    case "batch":
      return Gtin.safeParse(gtin).success && Lot.safeParse(lot).success ? { batch: { gtin, lot }, claims } : null;
    case "ingredient":
      return lot.length >= 2 ? { ingredient: { lot }, claims } : null;
    case "plot":
      return plot.length >= 1 ? { plot, claims } : null;
  }
}

type SaidOrigin = {
  readonly batch?: { readonly gtin: string; readonly lot: string } | null;
  readonly ingredient?: { readonly lot: string } | null;
  readonly plot?: string | null;
};

/** An origin in words. */
export function originInWords({ batch, ingredient, plot }: SaidOrigin, said: RecallsText["origin"]["said"]): string {
  if (batch != null) return said.batch(batch.gtin, batch.lot);
  return ingredient == null ? said.plot(plot ?? "") : said.ingredient(ingredient.lot);
}

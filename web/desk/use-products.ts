import { useMemo } from "preact/hooks";
import type { Unit } from "../../core/chain/facts.ts";
import { listProductsEndpoint } from "../../core/http/endpoints/registers.ts";
import { type Answer, useAnswer } from "./use-answer.ts";

/** What a page needs of a product to show a quantity or a name. */
export type ProductInWords = {
  readonly slug: string;
  readonly name: string;
  readonly scheme: string;
  readonly unit: Unit;
};

/** Gives the catalogue by product id: names, schemes and base units. */
export function useProducts(): Answer<ReadonlyMap<string, ProductInWords>> {
  const answer = useAnswer(listProductsEndpoint, { query: { limit: 200 } });
  const products = answer.state === "here" ? answer.value.products : null;
  const byId = useMemo(
    () => new Map((products ?? []).map((product) => [product.product as string, product])),
    [products],
  );
  return answer.state === "here" ? { ...answer, value: byId } : answer;
}

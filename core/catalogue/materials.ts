import type { Product } from "./product.ts";

/**
 * What a wine is made from, stage by stage: grapes, must, and the wine in bulk that is apt to become it. They are certified
 * and counted like products, so that nothing comes out of a cellar that did not go in; no label carries them. Their lots need
 * no countersignature: the control body certifies each lot before it is bottled.
 */
export const materials: readonly Product[] = stagesOf(
  "verdicchio-dei-castelli-di-jesi-doc",
  "Verdicchio dei Castelli di Jesi DOC",
  "DOC",
);

function stagesOf(slug: string, name: string, scheme: Product["scheme"]): Product[] {
  const common = { scheme, countersigned: false, confirmed: true } as const;
  return [
    { slug: `uva-del-${slug}`, name: `Uva per ${name}`, unit: "gram", ...common },
    { slug: `mosto-del-${slug}`, name: `Mosto per ${name}`, unit: "millilitre", ...common },
    { slug: `vino-sfuso-${slug}`, name: `Vino sfuso atto a ${name}`, unit: "millilitre", ...common },
  ];
}

import { readProductLinksEndpoint, writeProductLinksEndpoint } from "../../../../core/http/endpoints/product-links.ts";
import { useAct } from "../../use-act.ts";
import { type ProductLink, toldLinks } from "./product-link.ts";

/** The links to set, and those that they are made from. */
export type LinksChange = { readonly links: ProductLink[]; readonly before: ProductLink[] };

/**
 * Changes the links of a GTIN as they are by now, so that what others changed since the page was read stays; the API refuses
 * what others change in between.
 */
export function useChangeLinks(gtin: string) {
  const reading = useAct(readProductLinksEndpoint);
  const writing = useAct(writeProductLinksEndpoint);
  /** Gives whether the change was made. */
  const change = async (make: (now: ProductLink[]) => LinksChange): Promise<boolean> => {
    const told = await reading.run({ params: { gtin } });
    if (told === null) return false;
    return (await writing.run({ params: { gtin }, body: make(toldLinks(told.body.links)) })) !== null;
  };
  const busy = reading.state === "running" || writing.state === "running";
  return { reading, writing, busy, change };
}

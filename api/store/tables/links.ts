import type { Generated } from "kysely";
import type { Instant, SerialId } from "../columns.ts";

type ProductLinks = {
  id: SerialId;
  gtin: string;
  /** null for every lot of the GTIN. */
  lot: string | null;
  operator: string;
  /** A name of GS1's Web Vocabulary, without its prefix. */
  linkType: string;
  href: string;
  title: string;
  hreflang: string[];
  type: string | null;
  context: string[];
  /** The person or token that set it. */
  setBy: string;
  createdAt: Generated<Instant>;
};

/** What operators link their products to. The migration 0017-links has what PostgreSQL holds of it. */
export type LinkTables = { productLinks: ProductLinks };

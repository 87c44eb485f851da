import type { LinkType } from "../../core/gs1/link-types.ts";

/** A link of something with a GS1 key. What is null or empty is not said of it. */
export type ResolverLink = {
  readonly linkType: LinkType;
  /** Absolute. */
  readonly href: string;
  /** For people. */
  readonly title: string;
  /** The languages of what it leads to. */
  readonly hreflang: readonly string[];
  /** Its media type. */
  readonly type: string | null;
  /** Where or for whom it holds, such as a country's letters; empty for everywhere. */
  readonly context: readonly string[];
};

/** The code that was asked for, as far as it goes; a serial may stand without a lot. */
export type AskedCode = { readonly gtin: string; readonly lot: string | null; readonly serial: string | null };

/** A link that an operator set, for the whole GTIN or for one lot of it. */
export type OperatorLink = ResolverLink & { readonly lot: string | null };

/** What is known of a code. */
export type KnownCode = {
  /** The product's name; null when no batch of the GTIN is on record. */
  readonly product: string | null;
  /** Whether the lot is on record. */
  readonly lotOnRecord: boolean;
  /** Set by the operator whose GTIN it is: for the GTIN and for the asked lot, the oldest first. */
  readonly links: readonly OperatorLink[];
};

/** One level of an identification with its own links: one package, one lot, or the GTIN. */
export type Level = {
  /** The GS1 Digital Link of the level, at this site. */
  readonly anchor: string;
  readonly description: string;
  readonly links: readonly ResolverLink[];
};

/** One entry of GS1's Barcode Syntax Dictionary, in its own notation. */
export type AiRow = {
  /** An application identifier, or a range such as `3100-3105`. */
  readonly ai: string;
  /** What the data is made of: components such as `N14,csum` or `[X..17]`, with the names of their checks. */
  readonly format: string;
  /** Its length is fixed by its first digits: in a Digital Link's query it comes before the others. */
  readonly fixed?: true;
  /** It may stand in the query of a GS1 Digital Link. */
  readonly attribute?: true;
  /** Each of these has to be met: by one of the alternatives (`,`) whose identifiers (`+`) are all there. */
  readonly requires?: readonly string[];
  /** Identifiers or patterns (`310n`) that may not be there with it. */
  readonly excludes?: string;
  /** It is a primary key of GS1 Digital Link, with these key qualifiers in order, alternatives after `|`. */
  readonly key?: string;
};

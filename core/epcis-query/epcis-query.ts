/** A parameter's value: one text or number, a yes or no, or alternatives of which one has to fit. */
export type QueryValue = string | number | boolean | readonly (string | number)[];

/**
 * What is asked of the events, as the JSON binding writes it (EPCIS 2.0 §8.2.7.1): parameter → value, all of which have to
 * fit. Only `readQuery` and `readQueryText` make one, so every name in it is known and every value is of the name's kind;
 * names of extension fields stand in it with their namespaces written out.
 */
export type EpcisQuery = { readonly [parameter: string]: QueryValue } & { readonly __read?: never };

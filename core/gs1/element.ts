/** An application identifier with its data, as in `(10)L-1`. */
export type Element = { readonly ai: string; readonly value: string };

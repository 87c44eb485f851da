import * as z from "zod/mini";

/** The same thing said in Italian and in English. */
export const Words = z.strictObject({
  it: z.string().check(z.minLength(1), z.maxLength(600)),
  en: z.string().check(z.minLength(1), z.maxLength(600)),
});
export type Words = z.infer<typeof Words>;

/** What needs no translation, or has none: the same text in both languages. */
export const bothWays = (text: string): Words => ({ it: text, en: text });

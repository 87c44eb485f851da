/** What a dossier says, by path: values as they are stored, decimals as text. */
export type Facts = Readonly<Record<string, unknown>>;

/** Gives the facts of a dossier's fields; an erased field, which has no value any more, is not among them. */
export const factsOf = (fields: readonly { readonly path: string; readonly value?: unknown }[]): Facts =>
  Object.fromEntries(fields.flatMap((field) => ("value" in field ? [[field.path, field.value]] : [])));

/** What a dossier says at a path; undefined where it says nothing: no field, null, or empty text. */
export function factAt(facts: Facts, path: string): unknown {
  const value = Object.hasOwn(facts, path) ? facts[path] : undefined;
  return value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;
}

/** Text as it is compared: without regard to case and to spaces around and between words. */
export const folded = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** A value as it came, short enough to show; what is neither text, number nor yes-or-no is not shown. */
export function asItCame(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 60);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "…";
}

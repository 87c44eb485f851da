import { z } from "zod";

/** What an act changed: a field as it was and as it is. */
export const Change = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Change = z.infer<typeof Change>;

type Values = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

const asText = (value: Values[string]): string | null =>
  value === null || value === undefined ? null : typeof value === "object" ? value.join(", ") : String(value);

/** Lists the members in which `after` differs from `before`, in the order of `after`; what it does not name stays. */
export function changesBetween(before: Values, after: Values): Change[] {
  return Object.keys(after)
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

import type * as z from "zod";
import type { Flaw } from "../errors/filigrana-error.ts";

type Issue = z.core.$ZodIssue;

/** A step of a JSON pointer (RFC 6901 §3). */
const escaped = (key: PropertyKey): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );

/** The offending value, shortened so that an answer never echoes a large input. */
const shortened = (value: unknown, characters: number): unknown => {
  if (typeof value === "string") return value.length > characters ? `${value.slice(0, characters)}…` : value;
  if (typeof value !== "object" || value === null) return value;
  const text = JSON.stringify(value);
  return text.length > characters ? `${text.slice(0, characters)}…` : value;
};

/** Zod's own sentences about lengths in words of ours; a schema's own message stands as it is. */
const bound = (issue: Issue): string | null => {
  const own = !/^Too (small|big): /.test(issue.message);
  if (own || (issue.code !== "too_small" && issue.code !== "too_big")) return null;
  const [side, limit] = issue.code === "too_small" ? ["at least", issue.minimum] : ["at most", issue.maximum];
  return `expected ${side} ${limit}${issue.origin === "string" ? ` character${limit === 1 ? "" : "s"}` : ""}`;
};

const sentence = (issue: Issue): string =>
  bound(issue) ?? issue.message.replace(/^Invalid (input|string|option): /, "").replace(/, received .*$/, "");

/** Of an either-or the alternative that came nearest: the one with the fewest flaws, deepest first. */
const nearest = (branches: readonly Issue[][]): readonly Issue[] =>
  [...branches].sort((a, b) => a.length - b.length || (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0] ?? [];

const flatten = (issue: Issue, above: readonly PropertyKey[]): { path: PropertyKey[]; expected: string }[] => {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], expected: "no member of this name" }));
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return nearest(issue.errors).flatMap((inner) => flatten(inner, path));
  if (issue.code === "invalid_key") return [{ path, expected: issue.issues[0]?.message ?? "another name" }];
  return [{ path, expected: sentence(issue) }];
};

/**
 * Every flaw that a schema found in `input`, with JSON pointer, offending value and what was expected.
 *
 * @param error - What `safeParse` gave.
 * @param input - The value that was parsed; attacker-controlled, echoed in at most `characters` characters.
 * @param base - What stands before the pointer: empty for a body, `query`, `path`, `header` or `row/12` otherwise.
 */
export const flawsOf = (
  error: { readonly issues: readonly Issue[] },
  input: unknown,
  base = "",
  characters = 200,
): Flaw[] =>
  error.issues
    .flatMap((issue) => flatten(issue, []))
    .map(({ path, expected }) => {
      const value = shortened(valueAt(input, path), characters);
      const pointer = base + path.map((key) => `/${escaped(key)}`).join("");
      return value === undefined ? { pointer, expected } : { pointer, value, expected };
    });

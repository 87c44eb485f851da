import { FiligranaError } from "../errors/filigrana-error.ts";

/** What a dossier field may hold: JSON whose numbers are whole and below 2^53 in size. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Deeper than any dossier, shallower than any stack. */
const maxDepth = 32;

const refuse = (expected: string, value: unknown): never => {
  const found = typeof value === "string" ? value.slice(0, 80) : String(typeof value === "object" ? "object" : value);
  throw new FiligranaError("request/invalid", `expected ${expected}; found ${found}`, {
    flaws: [{ pointer: "", value: found, expected }],
  });
};

/**
 * The one text of a JSON value: RFC 8785 (JCS), restricted to whole numbers below 2^53 so that no reader has to agree
 * with another on how fractions are printed. Names are sorted by UTF-16 code units.
 *
 * @throws FiligranaError `request/invalid` on fractions, larger numbers, lone surrogates, more than 32 levels, and on
 * anything that is not JSON.
 */
export const canonicalize = (value: unknown): string => write(value, 0);

const write = (value: unknown, depth: number): string => {
  if (depth > maxDepth) refuse(`at most ${maxDepth} levels`, value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeString(value);
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(",")}]`;
  if (typeof value === "object") return writeObject(value, depth);
  return refuse("a JSON value", typeof value);
};

const writeString = (text: string): string =>
  text.isWellFormed() ? JSON.stringify(text) : refuse("text without lone surrogates", JSON.stringify(text));

const writeNumber = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : refuse("a whole number between -(2^53 - 1) and 2^53 - 1", value);

const writeObject = (object: object, depth: number): string => {
  const members = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, value]) => `${writeString(name)}:${write(value, depth + 1)}`).join(",")}}`;
};

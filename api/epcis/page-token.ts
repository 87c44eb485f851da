import { createHash } from "node:crypto";
import { z } from "zod";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** Where a list of events goes on: what it is about, up to which event of the record, and after which one. */
const Position = z.strictObject({
  /** What was asked, as a digest: a token goes with its question only. */
  q: z.string(),
  /** The newest event that there was at the first page. */
  u: z.string().regex(/^\d{1,19}$/),
  /** The last event told: its id, and what it is ordered by; null where it lacks that. */
  i: z.string().regex(/^\d{1,19}$/),
  o: z.string().max(4000).nullable(),
  /** What that is compared as; null for the order of the record. */
  t: z.enum(["timestamptz", "numeric", "text"]).nullable(),
  /** How many may still come; null for all. */
  l: z.int().min(0).nullable(),
  /** Until when the token is understood, Unix seconds. */
  e: z.int(),
});
export type Position = z.infer<typeof Position>;

/** A token is understood for so long. */
export const tokenSeconds = 3600;

/** Digest of a question, whatever the order of its members. */
export const digestOf = (question: readonly unknown[]): string => {
  const sorted = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash("sha256").update(JSON.stringify(question, sorted)).digest("base64url").slice(0, 22);
};

/** Writes a position as an opaque text. It opens nothing that its bearer could not ask for anyway. */
export const writeToken = (position: Position): string => Buffer.from(JSON.stringify(position)).toString("base64url");

/** What a text is not that nobody was given as a token. */
export const ofThisService = "expected a token of this service";

/** The answer to a token of a next page that is not understood. */
export const notUnderstood = (token: string, expected: string, cause?: unknown): FiligranaError =>
  new FiligranaError("query/invalid", `the token of the next page is not understood: ${expected}`, {
    flaws: [{ pointer: "nextPageToken", value: token.slice(0, 200), expected }],
    values: { parameter: "nextPageToken" },
    cause,
  });

/**
 * Reads a token.
 *
 * @throws FiligranaError `query/invalid` when it is none, has expired, or belongs to another question.
 */
export const readToken = (token: string, question: string, now: Date): Position => {
  const refuse = (expected: string, cause?: unknown): never => {
    throw notUnderstood(token, expected, cause);
  };
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  } catch (cause) {
    return refuse(ofThisService, cause);
  }
  const parsed = Position.safeParse(read);
  if (!parsed.success) return refuse(ofThisService);
  if (parsed.data.q !== question) return refuse("expected the query that the token was given for");
  if (parsed.data.e * 1000 < now.getTime()) return refuse("the token has expired; ask from the first page again");
  return parsed.data;
};

import type { Request } from "express";
import * as z from "zod";
import { FiligranaError, type Flaw } from "../../core/errors/filigrana-error.ts";
import type { Schema } from "../../core/http/endpoint.ts";
import { flawsOf } from "../../core/http/flaws.ts";
import { limits } from "../limits.ts";

/** A part of a request with the schema that must speak before anyone uses it. */
export type Part = {
  readonly base: "path" | "query" | "header" | "";
  readonly schema: Schema | undefined;
  readonly input: unknown;
};

/** What stands behind the question mark; a name that comes twice has a list. */
export const queryOf = (request: Request): Record<string, string | string[]> => {
  const at = request.originalUrl.indexOf("?");
  const found = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(at < 0 ? "" : request.originalUrl.slice(at + 1))) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : [before, value].flat());
  }
  found.delete(actingForInQuery);
  return Object.fromEntries(found);
};

/**
 * Refuses an address with a U+0000 in it, as `parseJson` refuses a body: PostgreSQL's text cannot hold it.
 *
 * @throws FiligranaError `request/malformed`.
 */
export const refuseZero = ({ originalUrl }: Pick<Request, "originalUrl">): void => {
  if (originalUrl.includes("%00")) throw new FiligranaError("request/malformed", "the address has U+0000 (%00) in it");
};

/** The query's name for what the header `filigrana-acting-for` says: a link to a file cannot carry a header. */
const actingForInQuery = "acting-for";

/** For whom a request with a session acts: the header, or in a read the query; null when neither says. */
export const actingFor = (request: Request): string | null => {
  const header = request.get("filigrana-acting-for");
  if (header !== undefined || request.method !== "GET") return header ?? null;
  const [, query = ""] = request.originalUrl.split("?", 2);
  return new URLSearchParams(query).get(actingForInQuery);
};

/**
 * Parses the parts of a request, all of them before anything is refused.
 *
 * @returns The parsed values, in the order of the parts; an empty object for a part without schema.
 * @throws FiligranaError `request/invalid` with every flaw.
 */
export const parseParts = (parts: readonly Part[]): unknown[] => {
  const flaws: Flaw[] = [];
  const values = parts.map(({ base, schema, input }) => {
    if (schema === undefined) return {};
    const parsed = z.core.safeParse(schema, input);
    if (parsed.success) return parsed.data;
    flaws.push(...flawsOf(parsed.error, input, base, limits.flawValueCharacters));
    return undefined;
  });
  if (flaws.length === 0) return values;
  const what = flaws.length === 1 ? "one value is" : `${flaws.length} values are`;
  throw new FiligranaError("request/invalid", `${what} not as expected; mend what is listed and send it again`, {
    flaws,
  });
};

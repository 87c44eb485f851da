import type { EpcFormat } from "../../core/epcis/translate/epc-format.ts";
import type { EpcisQuery } from "../../core/epcis-query/epcis-query.ts";
import { prefixesOfHeader } from "../../core/epcis-query/namespaces.ts";
import { readQueryText } from "../../core/epcis-query/read-query.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { refuseEndedToken } from "../epcis/list-tokens.ts";
import { queryEvents } from "../epcis/query-events.ts";
import { resultsDocument } from "../epcis/results-document.ts";
import type { Caller } from "../identity/caller.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";
import { nextPageHeaders, pageSizeOf } from "./epcis-pages.ts";

/** A question for events as it came by an address. */
export type EventsAsked = {
  /** A named query, order and limits included; what stands behind the question mark is read when there is none. */
  readonly query?: EpcisQuery;
  /** What the address itself asks: a resource's value. */
  readonly also: readonly EpcisQuery[];
  /** What stands behind the question mark: parameters of the query language, perPage and nextPageToken. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** The address without its parameters. */
  readonly address: string;
  readonly queryName: string;
  readonly format: EpcFormat | undefined;
  /** The header GS1-Extensions: prefixes of extension fields in the parameters. */
  readonly extensions?: string | undefined;
};

const perPageOf = (given: string | readonly string[] | undefined): number | undefined => {
  if (given === undefined) return undefined;
  if (typeof given === "string" && /^[1-9]\d{0,8}$/.test(given)) return Number(given);
  const expected = "expected a whole number from 1 on";
  throw new FiligranaError("query/invalid", `perPage: ${expected}`, {
    flaws: [{ pointer: "perPage", value: String(given).slice(0, 200), expected }],
    values: { parameter: "perPage" },
  });
};

/**
 * The page of events that an address asks for, with the way to the next one.
 *
 * @throws FiligranaError `query/invalid`, `query/too-large`.
 */
export async function answerEvents({ store, now }: Pick<Parts, "store" | "now">, caller: Caller, asked: EventsAsked) {
  const { perPage, nextPageToken, ...language } = asked.parameters;
  const token = [nextPageToken ?? []].flat()[0];
  const query = asked.query ?? readQueryText(language, prefixesOfHeader(asked.extensions));
  await refuseEndedToken(store, caller, token);
  const at = now();
  const page = { size: pageSizeOf(perPageOf(perPage)), token, now: at, also: asked.also };
  const { events, next, nextUntil } = await queryEvents(store, caller, query, page);
  const document = resultsDocument({
    events,
    queryName: asked.queryName,
    format: asked.format ?? "Always_GS1_Digital_Link",
    now: at,
  });
  const following = next === null || nextUntil === null ? null : { token: next, until: nextUntil };
  return found(document, nextPageHeaders(asked.address, asked.parameters, following));
}

import type { z } from "zod";
import { readInstant, showInstant } from "../../core/epcis/time/read-instant.ts";
import { identifiersIn } from "../../core/epcis/translate/identifiers-in.ts";
import { canonicalIri } from "../../core/epcis/urn/canonical-iri.ts";
import { readQuery } from "../../core/epcis-query/read-query.ts";
import { vocabularyWord } from "../../core/epcis-query/vocabulary-word.ts";
import { type listEventsEndpoint, mostThingsListed } from "../../core/http/endpoints/epcis-event-list.ts";
import { dayNumber, dayOfNumber } from "../../core/specification/calendar.ts";
import { batchItem } from "../../core/trace/batch-item.ts";
import type { Caller } from "../identity/caller.ts";
import type { Store } from "../store/open-store.ts";
import { partiesNamed } from "../use-cases/read-way.ts";
import type { EventOnRecord } from "./event-on-record.ts";
import { queryEvents } from "./query-events.ts";

type Asked = z.infer<(typeof listEventsEndpoint)["query"]>;

/**
 * Gives the events that the caller may read, the latest first, in short.
 *
 * @throws FiligranaError `query/invalid` for a place in another list, `query/too-complex`.
 */
export async function listEvents(store: Store, caller: Caller, asked: Asked, now: Date) {
  const page = { size: asked.limit, token: asked.after, now };
  const { events, next } = await queryEvents(store, caller, questionOf(asked), page);
  const parties = await partiesNamed(
    store,
    events.map(({ capturedBy }) => capturedBy),
  );
  const names = new Map(parties.map(({ party, name }) => [party, name]));
  return {
    events: events.map((event) => ({ ...inShort(event), capturedByName: names.get(event.capturedBy) ?? null })),
    next,
  };
}

function questionOf({ gtin, lot, thing, type, bizStep, from, until }: Asked) {
  const batch = gtin === undefined || lot === undefined ? null : batchItem({ gtin, lot });
  return readQuery({
    ...(batch === null ? {} : { MATCH_anyEPCClass: [batch] }),
    ...(thing === undefined || thing === "" ? {} : { MATCH_anyEPC: [thing] }),
    ...(type === undefined ? {} : { eventType: [type] }),
    ...(bizStep === undefined || bizStep === "" ? {} : { EQ_bizStep: [bizStep] }),
    ...(from === undefined || from < firstDay ? {} : { GE_eventTime: startOf(from) }),
    ...(until === undefined || until >= lastDay ? {} : { LT_eventTime: startOf(dayAfter(until)) }),
    orderBy: "eventTime",
    orderDirection: "DESC",
  });
}

/** Questions are of times from 1970 to 9999, as events are: what lies outside narrows nothing, or leaves nothing. */
const [firstDay, lastDay] = ["1970-01-01", "9999-12-31"] as const;

const dayAfter = (day: string): string => (day < firstDay ? firstDay : dayOfNumber(dayNumber(day) + 1));

const startOf = (day: string): string => `${day}T00:00:00.000Z`;

const aboutThings = /^\/(parentID|epcList|childEPCs|inputEPCList|outputEPCList|\w*[qQ]uantityList)/;

function inShort({ eventId, eventHash, body, recordedAt, capturedBy, claim, contradictions }: EventOnRecord) {
  const things = identifiersIn(body).filter(({ pointer }) => aboutThings.test(pointer));
  const text = (name: string) => (typeof body[name] === "string" ? body[name] : null);
  const bizStep = text("bizStep");
  return {
    eventID: eventId,
    eventHash,
    type: String(body["type"]),
    eventTime: showInstant(readInstant(String(body["eventTime"])) ?? 0),
    recordedAt: recordedAt.toISOString(),
    action: text("action"),
    bizStep: bizStep === null ? null : vocabularyWord("BizStep", bizStep),
    things: things.slice(0, mostThingsListed).map(({ value }) => canonicalIri(value)),
    thingsTotal: things.length,
    capturedBy,
    claim,
    contradictions: contradictions.length,
  };
}

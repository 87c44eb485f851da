import { companyPrefixesIn, prefixLengthAmong } from "../../core/epcis/translate/company-prefixes.ts";
import type { EpcFormat } from "../../core/epcis/translate/epc-format.ts";
import { translateEvent } from "../../core/epcis/translate/translate-event.ts";
import { standardContext } from "../../core/http/endpoints/epcis-parts.ts";
import { filigranaNamespace } from "../../core/http/epcis-headers.ts";
import type { EventOnRecord } from "./event-on-record.ts";

/** Events that are told, and as what. */
export type Results = {
  readonly events: readonly EventOnRecord[];
  readonly queryName: string;
  readonly subscriptionID?: string;
  /** The document's own id. */
  readonly id?: string;
  readonly format: EpcFormat;
  readonly now: Date;
};

/**
 * The EPCISQueryDocument of some events, each with its recordTime (EPCIS 2.0 §8.2.7) and its identifiers in the form asked
 * for. Where documents gave their prefixes different meanings, every event carries its own.
 *
 * What is somebody's claim, and where it contradicts the registry, stands beside the events and not in them: an event keeps
 * its hash on every way.
 */
export const resultsDocument = (results: Results) => {
  const { events } = results;
  const contexts = new Set(events.map(({ context }) => JSON.stringify(context)));
  const shared = contexts.size === 1 ? (events[0]?.context ?? []) : [];
  const claims = events.filter(({ claim }) => claim).map(claimOf);
  const context = [standardContext, ...shared, ...(claims.length > 0 ? [{ filigrana: filigranaNamespace }] : [])];
  const prefixes = prefixLengthAmong(companyPrefixesIn(events.map(({ body }) => body)));
  const tell = ({ body, context: own, recordedAt }: EventOnRecord) => {
    const { event } = translateEvent(body, results.format, prefixes);
    const apart = contexts.size > 1 && own.length > 0;
    return {
      ...event,
      ...(apart ? { "@context": [...own, ...[event["@context"] ?? []].flat()] } : {}),
      recordTime: recordedAt.toISOString(),
    };
  };
  return {
    "@context": context.length === 1 ? standardContext : context,
    ...(results.id === undefined ? {} : { id: results.id }),
    type: "EPCISQueryDocument" as const,
    schemaVersion: "2.0",
    creationDate: results.now.toISOString(),
    epcisBody: {
      queryResults: {
        queryName: results.queryName,
        ...(results.subscriptionID === undefined ? {} : { subscriptionID: results.subscriptionID }),
        resultsBody: {
          eventList: events.map(tell),
          ...(claims.length > 0 ? { "filigrana:claims": claims } : {}),
        },
      },
    },
  };
};

const claimOf = ({ eventId, contradictions }: EventOnRecord) => ({
  "filigrana:eventID": eventId,
  "filigrana:contradictions": contradictions.map(({ gtin, lot, rule, claimed, recorded }) => ({
    "filigrana:gtin": gtin,
    "filigrana:lot": lot,
    "filigrana:rule": rule,
    "filigrana:claimed": claimed,
    "filigrana:recorded": recorded,
  })),
});

import { translateEvent } from "../../core/epcis/translate/translate-event.ts";
import type { PrefixLengthOf } from "../../core/epcis/translate/translate-identifier.ts";
import { type EpcFormat, standardContext } from "../../core/http/endpoints/epcis-parts.ts";
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
  readonly prefixLengthOf?: PrefixLengthOf;
};

/**
 * The EPCISQueryDocument of some events, each with its recordTime (EPCIS 2.0 §8.2.7) and its identifiers in the form asked
 * for. Where documents gave their prefixes different meanings, every event carries its own.
 */
export const resultsDocument = (results: Results) => {
  const contexts = new Set(results.events.map(({ context }) => JSON.stringify(context)));
  const shared = contexts.size === 1 ? (results.events[0]?.context ?? []) : [];
  const eventList = results.events.map((event) => told(event, results, contexts.size > 1));
  return {
    "@context": shared.length === 0 ? standardContext : [standardContext, ...shared],
    ...(results.id === undefined ? {} : { id: results.id }),
    type: "EPCISQueryDocument" as const,
    schemaVersion: "2.0",
    creationDate: results.now.toISOString(),
    epcisBody: {
      queryResults: {
        queryName: results.queryName,
        ...(results.subscriptionID === undefined ? {} : { subscriptionID: results.subscriptionID }),
        resultsBody: { eventList },
      },
    },
  };
};

const told = ({ body, context, recordedAt }: EventOnRecord, { format, prefixLengthOf }: Results, apart: boolean) => {
  const { event } = translateEvent(body, format, prefixLengthOf);
  const own = apart && context.length > 0 ? { "@context": [...context, ...[event["@context"] ?? []].flat()] } : {};
  return { ...event, ...own, recordTime: recordedAt.toISOString() };
};

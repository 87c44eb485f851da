import type { Kysely } from "kysely";
import { actorOfUri } from "../../core/epcis/actor-uri.ts";
import { canonicalIri } from "../../core/epcis/urn/canonical-iri.ts";
import type { JudgedEvent } from "../../core/epcis-query/judge-event.ts";
import { type TracedEpcisEvent, traceEventsOf } from "../../core/trace/trace-events-of.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { keepTrace } from "../store/keep-trace.ts";
import { keepContradictions } from "./keep-contradictions.ts";
import { type Kept, keepEvents } from "./keep-events.ts";

type Parties = {
  readonly sourceList?: readonly { readonly type: string; readonly source: string }[] | undefined;
  readonly destinationList?: readonly { readonly type: string; readonly destination: string }[] | undefined;
};

/** The actors of the registry that an event names as source or destination: they may read it. */
const partiesOf = ({ sourceList = [], destinationList = [] }: Parties): string[] =>
  [...sourceList.map(({ source }) => source), ...destinationList.map(({ destination }) => destination)].flatMap(
    (uri) => actorOfUri(uri) ?? [],
  );

/** The event as a trace reads it: our actors by their ids. */
const traced = (event: JudgedEvent["event"], eventId: string): TracedEpcisEvent => {
  const { sourceList = [], destinationList = [] } = event;
  return {
    ...(event as TracedEpcisEvent),
    eventID: eventId,
    sourceList: sourceList.map(({ type, source }) => ({ type, source: actorOfUri(source) ?? source })),
    destinationList: destinationList.map((one) => ({
      type: one.type,
      destination: actorOfUri(one.destination) ?? one.destination,
    })),
  };
};

/**
 * Keeps events that somebody sent, as claims: each once, traced as a claim of its sender, and marked where the registry says
 * otherwise. What the registry says stays as it is.
 *
 * @param capture - The job that brought them; null for a single event.
 */
export async function captureEvents(
  trx: Kysely<Database>,
  { actor }: Pick<Caller, "actor">,
  capture: string | null,
  events: readonly JudgedEvent[],
): Promise<Kept[]> {
  const toKeep = events.map((one) => ({ ...one, readers: partiesOf(one.event) }));
  const kept = await keepEvents(trx, { actor, capture, claim: true }, toKeep);
  const fresh = kept.flatMap((one, at) => {
    const judged = events[at];
    return one.outcome === "new" && judged !== undefined
      ? [{ id: one.id, eventId: one.eventId, event: judged.event }]
      : [];
  });
  await keepContradictions(trx, actor, fresh);
  await keepTrace(
    trx,
    fresh.flatMap(({ event, eventId }) =>
      traceEventsOf(traced(event, eventId), { by: actor, canonical: canonicalIri }),
    ),
  );
  return kept;
}

import type { CallerRole } from "../http/endpoint.ts";
import type { TraceEvent } from "./trace-event.ts";

/** Somebody who looks at a trace. */
export type Onlooker = { readonly actor: string; readonly role: CallerRole };

/** The control body that certified an item; null for an item that nobody certified. */
export type CertifierOf = (item: string) => string | null;

/**
 * Tells whether somebody may see an event of the chain of custody. Inspectors and the region see all. A control body sees
 * what touches a batch that it certified. An operator sees what it took part in or stated itself: what it made, and so one
 * step back to who gave it something and one step forward to whom it gave something (Reg. (EC) 178/2002, art. 18).
 */
export function sees({ actor, role }: Onlooker, event: TraceEvent, certifierOf: CertifierOf): boolean {
  if (role === "inspector" || role === "region") return true;
  if (event.by === actor) return true;
  if (role === "operator") return event.from === actor || event.to === actor;
  return [...event.inputs, ...event.outputs].some(({ item }) => certifierOf(item) === actor);
}

/**
 * Gives the events that somebody may see, as they may see them. A declaration of error is kept with what it voids, so that a
 * fold over what is seen never counts what was voided.
 */
export function seenBy(onlooker: Onlooker, events: readonly TraceEvent[], certifierOf: CertifierOf): TraceEvent[] {
  const seen = events.filter((event) => event.voids === undefined && sees(onlooker, event, certifierOf));
  const ids = new Set(seen.map(({ id }) => id));
  return [...seen, ...events.filter(({ voids }) => voids !== undefined && ids.has(voids))];
}

import { ask, askUntil, type Who } from "./demo-product.ts";

const context = ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"];

let serial = 0;

/** An event that somebody saw two bottles; only what a test is about is named. */
export const seen = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: "ObjectEvent",
  eventTime: new Date(Date.now() - 86_400_000 + ++serial).toISOString(),
  eventTimeZoneOffset: "+01:00",
  action: "OBSERVE",
  bizStep: "shipping",
  disposition: "in_transit",
  epcList: ["https://id.gs1.org/01/08001234567897/21/S1", "https://id.gs1.org/01/08001234567897/21/S2"],
  readPoint: { id: "https://id.gs1.org/414/8001234567897/254/R1" },
  bizLocation: { id: "https://id.gs1.org/414/8001234567897/254/L1" },
  ...given,
});

/** A document of events, as it is captured. */
export const documentOf = (...eventList: readonly Record<string, unknown>[]) => ({
  "@context": context,
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: "2026-03-01T10:00:00.000Z",
  epcisBody: { eventList },
});

/** An event that stands alone, with the context that it needs then. */
export const lone = (event: Record<string, unknown>) => ({ "@context": context, ...event });

/** Captures events as somebody and waits until they are there; gives the address of the capture job. */
export async function capture(url: string, by: Who, ...events: readonly Record<string, unknown>[]): Promise<string> {
  const sent = await ask(`${url}/epcis/capture`, { by, json: documentOf(...events) });
  if (sent.status !== 202) throw new Error(`the capture was refused: ${sent.status} ${JSON.stringify(sent.body)}`);
  const address = sent.headers.get("location") ?? "";
  const job = await askUntil(address, ({ body }) => body["running"] === false, { by });
  if (job.body["success"] !== true) throw new Error(`the capture failed: ${JSON.stringify(job.body)}`);
  return address;
}

/** The eventIDs of a document that a query gave or a subscriber was sent. */
export function eventsIn(document: Record<string, unknown>): Record<string, unknown>[] {
  const body = document["epcisBody"] as { queryResults: { resultsBody: { eventList: Record<string, unknown>[] } } };
  return body.queryResults.resultsBody.eventList;
}

import { type Answer, tokenOf, type Who } from "./demo-product.ts";

/** The standard's context, and the namespace of extension fields in these tests. */
export const context = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { ex: "https://example.it/ns/" },
];

export type Json = Record<string, unknown>;

/** An EPCISDocument of some events. */
export const documentOf = (events: readonly unknown[], more: Json = {}): Json => ({
  "@context": context,
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: "2026-05-01T10:00:00Z",
  epcisBody: { eventList: events },
  ...more,
});

/** Says that an object was seen; `more` is what the test is about. */
export const seen = (more: Json = {}): Json => ({
  type: "ObjectEvent",
  eventTime: "2026-05-01T08:00:00.000Z",
  eventTimeZoneOffset: "+02:00",
  action: "OBSERVE",
  epcList: ["urn:epc:id:sgtin:0614141.107346.2017"],
  ...more,
});

type Asking = {
  readonly by?: Who;
  readonly json?: unknown;
  readonly text?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
};

/** Asks the EPCIS binding as somebody, without an Idempotency-Key, as clients of the standard do. */
export async function askEpcis(url: string, asking: Asking = {}): Promise<Answer> {
  const { by, json, text, type = "application/json", headers = {} } = asking;
  const body = text ?? (json === undefined ? null : JSON.stringify(json));
  const answer = await fetch(url, {
    method: asking.method ?? (body === null ? "GET" : "POST"),
    body,
    headers: {
      ...(by === undefined ? {} : { authorization: `Bearer ${tokenOf(by)}` }),
      ...(body === null ? {} : { "content-type": type }),
      ...headers,
    },
  });
  const told = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(told) : { text: told } };
}

/** Captures a document and waits until its job is over; gives the job. */
export async function capture(url: string, by: Who, json: unknown, behaviour?: "rollback" | "proceed"): Promise<Json> {
  const headers = behaviour === undefined ? {} : { "gs1-capture-error-behaviour": behaviour };
  const answer = await askEpcis(`${url}/epcis/capture`, { by, json, headers });
  if (answer.status !== 202) throw new Error(`capture: ${answer.status} ${JSON.stringify(answer.body)}`);
  return finished(answer.headers.get("location") ?? "", by);
}

/** Waits until a capture job is over. */
export async function finished(address: string, by: Who): Promise<Json> {
  const until = Date.now() + 60_000;
  for (;;) {
    const { body } = await askEpcis(address, { by });
    if (body["running"] === false || Date.now() > until) return body;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** The events of an answer. */
export const eventsOf = ({ body }: Answer): Json[] => {
  const { epcisBody } = body as { epcisBody?: { queryResults: { resultsBody: { eventList: Json[] } } } };
  if (epcisBody === undefined) throw new Error(`no events: ${JSON.stringify(body)}`);
  return epcisBody.queryResults.resultsBody.eventList;
};

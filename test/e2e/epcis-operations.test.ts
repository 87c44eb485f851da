import { request } from "node:http";
import { expect } from "chai";
import { WebSocket } from "ws";
import { ask, demoProduct, tokenOf } from "../support/demo-product.ts";
import { type Binding, type BindingReply, type Operation, readBinding } from "../support/epcis-binding-file.ts";
import { capture, documentOf, lone, seen } from "../support/epcis-given.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";

type Answer = { readonly status: number; readonly headers: Headers; readonly json: unknown };
type Sending = {
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string | null;
};

/** Answers that no request brings about: the service does not fail here, and everything of the binding is built. */
const never = [500, 501];
/** A definition is never too large to be told. */
const neverHere = new Set(["GET /queries/{queryName} 413"]);
/** What the file's own examples and schemas disagree on, or mistype; docs/standards.md names each. */
const alsoTypes: Readonly<Record<number, readonly string[]>> = {
  404: ["epcisException:NoSuchResourceException", "epcisException:NoSuchNameException"],
  409: ["epcisException:ResourceAlreadyExistsException"],
};

const binding = readBinding();
const keyOf = ({ method, path }: Operation): string => `${method} ${path}`;

describe("the operations of the EPCIS 2.0 REST binding", () => {
  if (binding === null) return;
  let url: string;
  let unsure: SignedIn;
  const values: Record<string, string> = {};
  const run = Date.now();
  let names = 0;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
    unsure = await signIn(url, "body-level-1");
    const place = { id: "https://id.gs1.org/414/8001234567897/254/X9" };
    const first = await capture(url, "maker", seen(), seen());
    await capture(url, "maker", seen({ readPoint: place, bizLocation: place, disposition: "active" }));
    const found = await ask(`${url}/epcis/events?perPage=1&EQ_disposition=in_transit`, { by: "maker" });
    const [event] = (found.body["epcisBody"] as Given).queryResults.resultsBody.eventList;
    Object.assign(values, {
      captureID: decodeURIComponent(first.split("/").at(-1) ?? ""),
      eventID: event?.["eventID"],
      eventType: "ObjectEvent",
      epc: "https://id.gs1.org/01/08001234567897/21/S1",
      bizStep: "shipping",
      bizLocation: "https://id.gs1.org/414/8001234567897/254/L1",
      readPoint: "https://id.gs1.org/414/8001234567897/254/R1",
      disposition: "in_transit",
    });
    values["queryName"] = await makeQuery();
    await makeQuery();
    values["subscriptionID"] = await makeSubscription(values["queryName"]);
    await makeSubscription(values["queryName"]);
  });

  it("are 63", () => {
    expect(binding.operations.length).to.equal(63);
  });

  for (const operation of binding.operations) {
    it(`${keyOf(operation)} answers ${operation.replies.map(({ status }) => status).join(", ")}`, async function () {
      this.timeout(60_000);
      const missing: string[] = [];
      for (const reply of operation.replies) {
        if (never.includes(reply.status) || neverHere.has(`${keyOf(operation)} ${reply.status}`)) continue;
        const wrong = await walk(operation, reply);
        if (wrong !== "") missing.push(`${reply.status}: ${wrong}`);
      }
      expect(missing).to.deep.equal([]);
    });
  }

  /** What is wrong with the product's answer where the binding lists `reply`; empty when nothing is. */
  async function walk(operation: Operation, reply: BindingReply): Promise<string> {
    if (reply.status === 101) return walkSocket(reply);
    const answer = await provoke(operation, reply.status);
    if (answer.status !== reply.status) return `got ${answer.status} ${JSON.stringify(answer.json).slice(0, 300)}`;
    return flawsOf(reply, answer, binding as Binding);
  }

  function provoke(operation: Operation, status: number): Promise<Answer> {
    const { method, path } = operation;
    switch (status) {
      case 400:
        return method === "POST" ? send(operation, { body: {} }) : send(operation, { query: wrongQueryOf(path) });
      case 401:
        return send(operation, { token: null });
      case 403:
        return sendAsUnsure(operation);
      case 404:
        return sendToNothing(operation);
      case 406:
        return send(operation, { headers: { "gs1-epcis-min": "3.0" } });
      case 409:
        return sendTwice(operation);
      case 413:
        return method === "POST" ? sendTooMuch(operation) : sendTooWide(operation);
      case 414:
        return send(operation, { query: `?EQ_bizStep=${"x".repeat(9000)}` });
      case 415:
        return send(operation, { headers: { "content-type": "text/plain" } });
      default:
        return sendWell(operation);
    }
  }

  const wrongQueryOf = (path: string): string => {
    if (path === "/queries/{queryName}/events") return "?stream=true";
    if (path.endsWith("/subscriptions")) return "?perPage=none";
    return path.endsWith("/events") ? "?GE_eventTime=noon" : "?colour=red";
  };

  async function sendWell(operation: Operation): Promise<Answer> {
    const { method, path } = operation;
    const query = operation.pages ? "?perPage=1" : "";
    if (method !== "DELETE") return send(operation, { query });
    const name = await makeQuery();
    if (path === "/queries/{queryName}") return send(operation, { path: `/queries/${name}` });
    if (path.includes("subscriptions")) {
      const gone = await makeSubscription(name);
      return send(operation, { path: `/queries/${name}/subscriptions/${gone}` });
    }
    const token = await makeToken();
    const ended = await send(operation, { path: `/nextPageToken/${token}` });
    const again = await ask(`${url}/epcis/eventTypes?perPage=1&nextPageToken=${token}`, { by: "maker" });
    expect(again.status, "a token that was given back is not understood any more").to.equal(400);
    return ended;
  }

  /** Somebody whose sign-in was at too low a level to act for a control body. */
  async function sendAsUnsure({ method, path }: Operation): Promise<Answer> {
    const json = ["GET", "OPTIONS"].includes(method) ? {} : { json: bodyOf({ method, path }) ?? {} };
    const answer = await unsure.ask(`/epcis${filled(path)}`, { as: "body", method, ...json });
    return { status: answer.status, headers: answer.headers, json: answer.body };
  }

  function sendToNothing(operation: Operation): Promise<Answer> {
    const absent: Record<string, string> = {
      eventType: "https://example.org/NoEvent",
      epc: "https://id.gs1.org/01/08001234567897/21/NONE",
      queryName: "nobody",
      captureID: "none",
      eventID: "ni:///sha-256;00?ver=CBV2.0",
    };
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "queryName" && operation.path.includes("subscriptionID")) return values["queryName"] ?? "";
      return encodeURIComponent(absent[name] ?? `https://example.org/no-${name}`);
    });
    return send(operation, { path });
  }

  async function sendTwice(operation: Operation): Promise<Answer> {
    const event = lone(seen({ eventID: `urn:uuid:${crypto.randomUUID()}` }));
    const body =
      operation.path === "/events" ? event : { name: `twice-${run}-${++names}`, query: { eventType: ["ObjectEvent"] } };
    await send(operation, { body });
    return send(operation, { body });
  }

  /** Announces a body that is longer than any that is taken, and waits for the answer before it is sent. */
  function sendTooMuch({ path }: Operation): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const headers = {
      authorization: `Bearer ${tokenOf("maker")}`,
      "content-type": "application/json",
      "content-length": "50000000",
    };
    const sent = request(`${url}/epcis${path}`, { method: "POST", headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const named = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const received = new Headers(named);
      resolve({
        status: response.statusCode ?? 0,
        headers: received,
        json: JSON.parse(Buffer.concat(chunks).toString()),
      });
      sent.destroy();
    });
    sent.on("error", reject);
    sent.flushHeaders();
    return promise;
  }

  async function sendTooWide(operation: Operation): Promise<Answer> {
    const name = await makeQuery({ maxEventCount: 1 });
    return send(operation, { path: `/queries/${name}/events` });
  }

  async function walkSocket(reply: BindingReply): Promise<string> {
    const address = `${url.replace("http", "ws")}/epcis/queries/${values["queryName"]}/events?stream=true`;
    const socket = new WebSocket(address, { headers: { authorization: `Bearer ${tokenOf("maker")}` } });
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    socket.on("upgrade", (response) => {
      const absent = reply.headers.filter(({ name }) => response.headers[name.toLowerCase()] === undefined);
      resolve(absent.map(({ name }) => `no header ${name}`).join("; "));
    });
    socket.on("error", reject);
    const wrong = await promise;
    socket.terminate();
    return wrong;
  }

  const filled = (path: string): string =>
    path === "/" ? "" : path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? "none"));

  const bodyOf = ({ method, path }: Pick<Operation, "method" | "path">): unknown => {
    if (method !== "POST") return undefined;
    if (path === "/capture") return documentOf(seen());
    if (path === "/events") return lone(seen());
    if (path === "/queries") return { name: `made-${run}-${++names}`, query: { eventType: ["ObjectEvent"] } };
    return nightly;
  };

  async function send(operation: Operation, sending: Sending): Promise<Answer> {
    const { path = filled(operation.path), query = "", headers = {}, token = tokenOf("maker") } = sending;
    const body = sending.body ?? bodyOf(operation);
    const answer = await fetch(`${url}/epcis${path}${query}`, {
      method: operation.method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: text === "" ? undefined : JSON.parse(text) };
  }

  async function makeQuery(query: Record<string, unknown> = { EQ_bizStep: ["shipping"] }): Promise<string> {
    const name = `query-${run}-${++names}`;
    const made = await ask(`${url}/epcis/queries`, { by: "maker", json: { name, query } });
    expect(made.status, JSON.stringify(made.body)).to.equal(201);
    return name;
  }

  async function makeSubscription(name: string): Promise<string> {
    const made = await ask(`${url}/epcis/queries/${name}/subscriptions`, { by: "maker", json: nightly });
    expect(made.status, JSON.stringify(made.body)).to.equal(201);
    return String(made.body["subscriptionID"]);
  }

  async function makeToken(): Promise<string> {
    const { headers } = await ask(`${url}/epcis/eventTypes?perPage=1`, { by: "maker" });
    return /nextPageToken=([^>&]+)/.exec(headers.get("link") ?? "")?.[1] ?? "";
  }
});

type Given = { queryResults: { resultsBody: { eventList: Record<string, unknown>[] } } };

/** Asked once a year, far from any test; the destination is never written to. */
const nightly = {
  dest: "https://client.example.com/queryCallback",
  signatureToken: "13df38d8275b13f05704629e5f1cf3d45d6132d5",
  schedule: { month: "1", dayOfMonth: "1", hour: "3", minute: "7" },
};

/** What is wrong with headers and body of an answer by the binding's file. */
function flawsOf(reply: BindingReply, answer: Answer, { flawsIn }: Binding): string {
  const flaws = reply.headers.flatMap(({ name, schema }) => {
    const value = answer.headers.get(name);
    if (value === null) return [`no header ${name}`];
    const { type } = schema as { type?: string };
    if (name === "Allow")
      return String(schema["default"])
        .split(", ")
        .filter((one) => !value.split(", ").includes(one));
    // A list of prefixes, which OpenAPI calls an object.
    if (name === "GS1-Extensions") return /^\w+=\S+$/.test(value) ? [] : [`${name}: ${value}`];
    if (name === "Link") return /^<[^>]+>; rel="next"$/.test(value) ? [] : [`${name}: ${value}`];
    const wrong = flawsIn(schema, type === "integer" ? Number(value) : value);
    return wrong === "" ? [] : [`${name}: ${wrong}`];
  });
  if (reply.status >= 400) return [...flaws, ...problemFlaws(reply, answer)].join("; ");
  if (reply.schema !== null) flaws.push(...[flawsIn(reply.schema, answer.json)].filter((wrong) => wrong !== ""));
  if (reply.status === 204 && answer.json !== undefined) flaws.push("a 204 has a body");
  return flaws.join("; ");
}

function problemFlaws({ status, schema }: BindingReply, { headers, json }: Answer): string[] {
  const problem = json as { type?: string; title?: string; status?: number };
  const text = JSON.stringify(schema);
  const named = [...text.matchAll(/"(epcisException:\w+)"/g)].map(([, type]) => type);
  const types = [...named, ...(alsoTypes[status] ?? [])];
  return [
    ...(headers.get("content-type")?.startsWith("application/problem+json") ? [] : ["no application/problem+json"]),
    ...(types.includes(problem.type ?? "") ? [] : [`type ${problem.type} is none of ${types.join(", ")}`]),
    ...(problem.status === status && typeof problem.title === "string" ? [] : ["no status and title"]),
  ];
}

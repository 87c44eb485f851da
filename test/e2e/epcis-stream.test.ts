import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { expect } from "chai";
import { WebSocket } from "ws";
import { cast } from "../../scripts/demo/cast.ts";
import { ask, demoProduct, tokenOf, type Who } from "../support/demo-product.ts";
import { capture, eventsIn, seen } from "../support/epcis-given.ts";
import { signIn } from "../support/sign-in.ts";

type Opened = { readonly socket: WebSocket; readonly told: Record<string, unknown>[] };

describe("a named query streamed through a WebSocket", function () {
  this.timeout(120_000);
  let url: string;
  const run = Date.now();
  let names = 0;
  const open: WebSocket[] = [];

  before(async () => {
    url = (await demoProduct()).url;
  });

  afterEach(() => {
    for (const socket of open.splice(0)) socket.terminate();
  });

  async function makeQuery(by: Who, query: Record<string, unknown>): Promise<string> {
    const name = `streamed-${run}-${++names}`;
    const made = await ask(`${url}/epcis/queries`, { by, json: { name, query } });
    expect(made.status, JSON.stringify(made.body)).to.equal(201);
    return name;
  }

  const addressOf = (name: string, controls: string) =>
    `${url.replace("http", "ws")}/epcis/queries/${name}/events?${controls}`;

  function connect(name: string, controls: string, headers: Record<string, string>): WebSocket {
    const socket = new WebSocket(addressOf(name, controls), { headers });
    open.push(socket);
    return socket;
  }

  const bearer = (by: Who) => ({ authorization: `Bearer ${tokenOf(by)}` });

  async function stream(name: string, headers: Record<string, string>, controls = "stream=true"): Promise<Opened> {
    const socket = connect(name, controls, headers);
    const told: Record<string, unknown>[] = [];
    socket.on("message", (data) => told.push(JSON.parse(String(data)) as Record<string, unknown>));
    await once(socket, "open");
    return { socket, told };
  }

  /** The status with which a WebSocket is refused. */
  async function refusedWith(name: string, controls: string, headers: Record<string, string>): Promise<number> {
    const socket = connect(name, controls, headers);
    socket.on("error", () => undefined);
    const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
    return response.statusCode;
  }

  /** The status that a client gets whose handshake no WebSocket can come of. */
  async function badHandshake(name: string, headers: Record<string, string>): Promise<number | undefined> {
    const handshake = { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13" };
    const asked = request(`${url}/epcis/queries/${name}/events?stream=true`, {
      headers: { ...headers, ...handshake, "sec-websocket-key": "too-short" },
    }).end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  const until = async ({ socket, told }: Opened, count: number): Promise<void> => {
    while (told.length < count) await once(socket, "message");
  };

  const stepOf = (test: string) => `https://example.org/step/${run}-${test}`;

  it("tells of each captured event that fits, in order, and of no other", async () => {
    const step = stepOf("each");
    const name = await makeQuery("maker", { EQ_bizStep: [step] });
    const opened = await stream(name, bearer("maker"));
    await capture(url, "maker", seen({ bizStep: step, eventID: `urn:test:${run}:1` }), seen());
    await until(opened, 1);
    await capture(url, "maker", seen({ bizStep: step, eventID: `urn:test:${run}:2` }));
    await until(opened, 2);
    const ids = opened.told.flatMap((document) => eventsIn(document).map(({ eventID }) => eventID));
    expect(ids).to.deep.equal([`urn:test:${run}:1`, `urn:test:${run}:2`]);
    expect(opened.told[0]).to.include({ type: "EPCISQueryDocument" });
  });

  it("tells nobody of what another actor captured", async () => {
    const step = stepOf("mine");
    const [mine, others] = [
      await makeQuery("maker", { EQ_bizStep: [step] }),
      await makeQuery("dairy", { EQ_bizStep: [step] }),
    ];
    const [maker, dairy] = [await stream(mine, bearer("maker")), await stream(others, bearer("dairy"))];
    await capture(url, "maker", seen({ bizStep: step }));
    await until(maker, 1);
    await capture(url, "dairy", seen({ bizStep: step, eventID: `urn:test:${run}:dairy` }));
    await until(dairy, 1);
    expect(dairy.told.flatMap(eventsIn).map(({ eventID }) => eventID)).to.deep.equal([`urn:test:${run}:dairy`]);
    expect(maker.told.length).to.equal(1);
  });

  it("by schedule tells at its times, also of nothing where that is asked for", async () => {
    const name = await makeQuery("maker", { EQ_bizStep: [stepOf("timed")] });
    const opened = await stream(name, bearer("maker"), "second=%5B0-59%5D&reportIfEmpty=true");
    await until(opened, 2);
    expect(opened.told.flatMap(eventsIn)).to.deep.equal([]);
  });

  it("is open to a signed-in person from our own pages only", async () => {
    const name = await makeQuery("maker", {});
    const { cookie } = await signIn(url, "maker-viewer");
    const controls = `stream=true&acting-for=${cast.maker.id}`;
    expect(await refusedWith(name, controls, { cookie, origin: "https://elsewhere.example" })).to.equal(403);
    await stream(name, { cookie, origin: url }, controls);
  });

  it("is refused without a token, with another's query, without controls, and beyond so many", async () => {
    const name = await makeQuery("pastaMaker", {});
    expect(await refusedWith(name, "stream=true", {})).to.equal(401);
    expect(await refusedWith(name, "stream=true", bearer("maker"))).to.equal(404);
    expect(await refusedWith(name, "", bearer("pastaMaker"))).to.equal(400);
    expect(await refusedWith(name, "stream=true&minute=5", bearer("pastaMaker"))).to.equal(400);
    for (let count = 0; count < 8; count++) await stream(name, bearer("pastaMaker"));
    expect(await refusedWith(name, "stream=true", bearer("pastaMaker"))).to.equal(429);
  });

  it("keeps no place for a client whose handshake fails", async () => {
    const name = await makeQuery("shop", {});
    for (let count = 0; count < 8; count++) expect(await badHandshake(name, bearer("shop"))).to.equal(400);
    // A place is free once the connection has closed on the server's side too.
    for (let opened = false; !opened; ) {
      const socket = connect(name, "stream=true", bearer("shop"));
      socket.on("error", () => undefined);
      opened = await Promise.race([
        once(socket, "open").then(() => true),
        once(socket, "unexpected-response").then(() => false),
      ]);
    }
  });

  it("ends when its query is deleted, and when its token is revoked", async () => {
    const name = await makeQuery("maker", {});
    const issued = await ask(`${url}/api/v1/tokens`, { by: "maker", json: { actor: cast.maker.id, label: "streams" } });
    const kept = await makeQuery("maker", {});
    const [gone, revoked] = [
      await stream(name, bearer("maker")),
      await stream(kept, { authorization: `Bearer ${issued.body["token"]}` }),
    ];
    const ends = [once(gone.socket, "close"), once(revoked.socket, "close")];
    await ask(`${url}/api/v1/tokens/${issued.body["id"]}`, { by: "maker", method: "DELETE" });
    await ask(`${url}/epcis/queries/${name}`, { by: "maker", method: "DELETE" });
    const codes = (await Promise.all(ends)).map(([code]) => code as number);
    expect(codes).to.deep.equal([1008, 1008]);
    expect(revoked.told).to.deep.equal([]);
  });

  it("takes nothing from its client", async () => {
    const opened = await stream(await makeQuery("maker", {}), bearer("maker"));
    const closed = once(opened.socket, "close");
    opened.socket.send("x".repeat(2_000));
    expect((await closed)[0]).to.equal(1009);
  });
});

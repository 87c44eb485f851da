import { expect } from "chai";
import type { LiveEvent } from "../../core/schema/live-event.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { ask, demoProduct, tokenOf } from "../support/demo-product.ts";
import { type EventReader, listen } from "../support/event-reader.ts";

describe("the events of a caller", () => {
  let url: string;
  const open: EventReader[] = [];
  let lots = 0;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  afterEach(() => Promise.all(open.splice(0).map((reader) => reader.close())));

  const listenAs = async (token: string): Promise<EventReader> => {
    const reader = await listen(url, token);
    open.push(reader);
    // The second start says that this process now hears what the others tell.
    await reader.until(() => reader.heard.length >= 1);
    return reader;
  };

  const registerPasta = async (): Promise<string> => {
    const batch = { gtin: gtins.eggPasta, lot: `LIVE-${++lots}`, quantity: "1000", producedOn: "2026-03-02" };
    const json = { certificate: certificates.pasta.id, ...batch };
    const answer = await ask(`${url}/api/v1/batches`, { by: "pastaMaker", json });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
    return String(answer.body["seal"]);
  };

  const final = (seal: string) => (event: LiveEvent) =>
    event.type === "seal" && event.id === seal && event.state === "final";

  it("begin with the word to read anew, and follow a seal until it is final", async () => {
    const maker = await listenAs(tokenOf("pastaMaker"));
    expect(maker.heard[0]).to.deep.equal({ type: "start" });
    const seal = await registerPasta();
    await maker.until(final(seal));
    const states = maker.heard.flatMap((event) => (event.type === "seal" && event.id === seal ? event.state : []));
    expect(states).to.include("recorded");
    expect(maker.text())
      .to.match(/^retry: \d+\n\n/)
      .and.match(/\nid: 1\nevent: start\ndata: /);
  });

  it("reach both parties of a seal and those who supervise, and nobody else", async () => {
    const [maker, body, inspector, other] = await Promise.all(
      (["pastaMaker", "body", "inspector", "dairy"] as const).map((who) => listenAs(tokenOf(who))),
    );
    const seal = await registerPasta();
    await Promise.all([maker, body, inspector].map((reader) => reader?.until(final(seal))));
    expect(other?.heard.filter((event) => event.type !== "start")).to.deep.equal([]);
  });

  it("end when the token is revoked, before anything more is told", async () => {
    const issued = await ask(`${url}/api/v1/tokens`, {
      by: "pastaMaker",
      json: { actor: cast.pastaMaker.id, label: "listens" },
    });
    const reader = await listenAs(String(issued.body["token"]));
    const revoked = await ask(`${url}/api/v1/tokens/${issued.body["id"]}`, { by: "pastaMaker", method: "DELETE" });
    expect(revoked.status).to.equal(200);
    const heardBefore = reader.heard.length;
    await registerPasta();
    await reader.ended;
    expect(reader.heard.slice(heardBefore).filter((event) => event.type !== "start")).to.deep.equal([]);
  });

  it("are for a bounded number of listeners with one token", async () => {
    for (let count = 0; count < 8; count++) await listenAs(tokenOf("dairyBody"));
    const refused = await ask(`${url}/api/v1/events`, { by: "dairyBody" });
    expect(refused.status).to.equal(429);
    await open.pop()?.close();
    await listenAs(tokenOf("dairyBody"));
  });
});

import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { type Answer, ask, askUntil, demoProduct, tokenOf, type Who } from "../support/demo-product.ts";
import { listen } from "../support/event-reader.ts";
import { bottles, movementAsks } from "../support/movement-asks.ts";
import { onRecord } from "../support/newcomer.ts";
import { expectRefusal } from "../support/refused.ts";

describe("a handover", () => {
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
  });

  const { holding, propose, handoverAt } = movementAsks(() => url);
  /** The newest notice about a handover to the people of one of its parties. */
  const lastTold = async (who: Who, proposed: Answer) => {
    const { body } = await ask(`${url}/api/v1/notices`, { by: who });
    const notices = body["notices"] as { kind: string; path: string; values: Record<string, string> }[];
    return notices.find(({ path }) => path === `/handovers/${proposed.body["handover"]}`);
  };

  it("is proposed, accepted and final, and the holding has moved", async () => {
    const before = await holding("shop", bottles);
    const proposed = await propose("cellar", "shop", "75000");
    expect([proposed.status, proposed.body["state"]], JSON.stringify(proposed.body)).to.deep.equal([201, "proposed"]);
    expect(await holding("cellar", bottles)).to.include({ proposed: "75000", held: "2250000", available: "2175000" });
    const incoming = await ask(`${url}/api/v1/handovers?direction=in&state=proposed`, { by: "shop" });
    expect(JSON.stringify(incoming.body)).to.contain(String(proposed.body["handover"]));
    expect(await lastTold("shop", proposed)).to.include({ kind: "handover-proposed" });

    const acceptance = await ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {} });
    expect(acceptance.status, JSON.stringify(acceptance.body)).to.equal(202);
    const done = await askUntil(handoverAt(proposed), ({ body }) => body["state"] === "final", { by: "cellar" });
    expect(done.body).to.include({ state: "final", because: null });
    expect(await holding("cellar", bottles)).to.include({ held: "2175000", proposed: "0", onTheWay: "0" });
    expect(await holding("shop", bottles)).to.include({ held: String(BigInt(before?.held ?? 0) + 75_000n) });
  });

  it("may be handed on by who received it", async () => {
    const proposed = await propose("shop", "maker", "7500");
    await onRecord(url, await ask(`${handoverAt(proposed)}/acceptance`, { by: "maker", json: {} }));
    expect(await holding("maker", bottles)).to.include({ received: "7500", held: "7500" });
  });

  it("is refused with a reason, and the quantity is free again", async () => {
    const free = (await holding("cellar", bottles))?.available;
    const proposed = await propose("cellar", "shop", "1500");
    const refusal = await ask(`${handoverAt(proposed)}/refusal`, { by: "shop", json: { reason: "cartoni bagnati" } });
    expect(refusal.body).to.include({ state: "refused", because: "cartoni bagnati" });
    expect((await holding("cellar", bottles))?.available).to.equal(free);
    const told = await lastTold("cellar", proposed);
    expect(told).to.deep.include({ kind: "handover-refused" });
    expect(told?.values).to.include({ reason: "cartoni bagnati", lot: bottles.lot });
    const late = await ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {} });
    expectRefusal(late, { code: "handover/state-forbids", says: "is refused" });
  });

  it("is withdrawn by who proposed it, on chain for ever", async () => {
    const proposed = await propose("cellar", "shop", "1500");
    const wrong = await ask(`${handoverAt(proposed)}/withdrawal`, { by: "shop", json: {} });
    expectRefusal(wrong, { code: "handover/not-competent", says: "refuse" });
    const withdrawal = await ask(`${handoverAt(proposed)}/withdrawal`, { by: "cellar", json: { reason: "errore" } });
    await onRecord(url, withdrawal);
    expect((await ask(handoverAt(proposed), { by: "shop" })).body).to.include({ state: "withdrawn" });
    expect(await lastTold("shop", proposed)).to.include({ kind: "handover-withdrawn" });
  });

  it("expires when nobody answers in time, and then cannot be accepted", async () => {
    const submitBefore = new Date(Date.now() + 6000).toISOString();
    const proposed = await propose("cellar", "shop", "1500", bottles, { submitBefore });
    expect(proposed.status, JSON.stringify(proposed.body)).to.equal(201);
    const expired = await askUntil(handoverAt(proposed), ({ body }) => body["state"] === "expired", { by: "shop" });
    expect(expired.body).to.include({ state: "expired" });
    const late = await ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {} });
    expectRefusal(late, { code: "handover/state-forbids", says: "is expired" });
  });

  it("of more than is held is refused with the figures", async () => {
    const figures = await holding("cellar", bottles);
    const asked = String(BigInt(figures?.available ?? 0) + 1n);
    const refused = await propose("cellar", "shop", asked);
    expectRefusal(refused, { code: "holding/exceeded", says: "was asked for" });
    const { held, available } = figures ?? {};
    expect(refused.body["values"]).to.include({ held, available, asked });
  });

  it("of what one never had is refused as if the batch were not there", async () => {
    expectRefusal(await propose("pastaMaker", "shop", "1"), { code: "holding/not-found", says: "you hold nothing" });
    const nowhere = await propose("cellar", "shop", "1", { gtin: gtins.unused, lot: "X" });
    expectRefusal(nowhere, { code: "holding/not-found", says: "you hold nothing" });
  });

  it("goes to whom a part of the name or of the id finds, also beyond the first page of the register", async () => {
    const found = async (query: Record<string, string>) => {
      const asked = new URLSearchParams({ role: "operator", limit: "1", ...query });
      const { body } = await ask(`${url}/api/v1/actors?${asked}`);
      return (body["actors"] as { actor: string }[]).map(({ actor }) => actor);
    };
    const { id } = cast.pastaMaker;
    const [first] = await found({});
    expect(await found({ text: " DEL CONERO" })).to.deep.equal([id]);
    expect(await found({ text: id.slice(3, 14).toUpperCase() })).to.deep.equal([id]);
    expect([first, await found({ text: "%" }), await found({ text: "_" })]).to.deep.equal([first, [], []]);
    expect(first).not.to.equal(id);
  });

  it("goes to an enrolled operator, and not to oneself", async () => {
    expectRefusal(await propose("cellar", "cellar", "1"), { code: "handover/to-itself", says: "another operator" });
    expectRefusal(await propose("cellar", "body", "1"), { code: "actor/role-mismatch", says: "control-body" });
  });

  it("looks to a stranger as if it did not exist", async () => {
    const proposed = await propose("cellar", "shop", "1500");
    for (const path of ["", "/acceptance", "/refusal", "/withdrawal"]) {
      const json = { "": undefined, "/refusal": { reason: "no" } }[path] ?? (path === "" ? undefined : {});
      const answer = await ask(handoverAt(proposed) + path, {
        by: "dairy",
        ...(json === undefined ? {} : { json }),
      });
      expectRefusal(answer, { code: "handover/not-found", says: "no handover" });
    }
    await ask(`${handoverAt(proposed)}/refusal`, { by: "shop", json: { reason: "prova" } });
  });

  it("is told live to who is to receive it, and to nobody else", async () => {
    const [shop, dairy] = [await listen(url, tokenOf("shop")), await listen(url, tokenOf("dairy"))];
    await shop.until(() => shop.heard.length >= 1);
    await dairy.until(() => dairy.heard.length >= 1);
    const { body } = await propose("cellar", "shop", "750");
    const told = await shop.until((event) => event.type === "handover" && event.id === body["handover"]);
    expect(told).to.deep.equal({ type: "handover", id: body["handover"] });
    expect(dairy.text()).not.to.contain(String(body["handover"]));
    await Promise.all([shop.close(), dairy.close()]);
    await ask(`${url}/api/v1/handovers/${body["handover"]}/refusal`, { by: "shop", json: { reason: "prova" } });
  });

  it("is done once, however often it is accepted with the same key", async () => {
    const proposed = await propose("cellar", "shop", "750");
    const accept = () =>
      ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {}, key: `once-${proposed.body["handover"]}` });
    const [first, second] = [await accept(), await accept()];
    expect(second.body).to.deep.equal(first.body);
    await onRecord(url, first);
  });
});

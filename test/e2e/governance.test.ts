import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { type Product, startProduct } from "../../scripts/run-product.ts";
import { ask, askUntil, tokenOf } from "../support/demo-product.ts";

type Act = { operation: string; act: string; subject: string; state: string; dueAt: string; askedBy: string | null };

const delayS = 2;

describe("the region's acts where the chain makes them wait", () => {
  let product: Product;

  before(async function () {
    this.timeout(240_000);
    product = await startProduct({
      environment: {
        FILIGRANA_BLOCK_MS: "100",
        FILIGRANA_LOG_LEVEL: "warn",
        FILIGRANA_GOVERNANCE_DELAY_S: String(delayS),
      },
    });
  });
  after(() => product.remove());

  const acts = async (by?: "region" | "maker"): Promise<Act[]> => {
    const answer = await ask(`${product.url}/api/v1/governance-acts?limit=200`, by === undefined ? {} : { by });
    return answer.body["acts"] as Act[];
  };
  const actOf = async (operation: unknown): Promise<Act> => {
    const found = (await acts("region")).find((act) => act.operation === operation);
    if (found === undefined) throw new Error(`no act ${operation}`);
    return found;
  };
  const until = (operation: unknown, state: string) =>
    askUntil(`${product.url}/api/v1/operations/${operation}`, ({ body }) => body["state"] === state, { by: "region" });

  const enrol = (name: string) =>
    ask(`${product.url}/api/v1/actors`, { by: "region", json: { role: "inspector", name } });
  const cancel = (operation: unknown, by: "region" | "body" = "region") =>
    ask(`${product.url}/api/v1/governance-acts/${operation}/cancellation`, { by, json: { reason: "errore nel nome" } });

  it("have put the whole story on record, each act after its delay", async () => {
    const done = await acts();
    expect(done.filter(({ state }) => state === "done").length)
      .to.equal(done.length)
      .and.to.be.greaterThan(10);
    expect(done.every(({ dueAt }) => dueAt !== null)).to.equal(true);
  });

  it("can be seen by everybody while they wait, but who asked only by the region", async () => {
    const { status, body } = await enrol("Ispettrice dimostrativa della Val Metauro");
    expect(status).to.equal(202);
    expect(Date.parse(String(body["dueAt"]))).to.be.greaterThan(Date.now());
    const seen = (await acts()).find(({ operation }) => operation === body["operation"]);
    expect(seen).to.include({ act: "enrol", askedBy: null });
    expect((await actOf(body["operation"])).askedBy).to.equal("demo");
    const waiting = await until(body["operation"], "waiting");
    expect(waiting.body["dueAt"]).to.be.a("string");
    await until(body["operation"], "final");
    const list = await ask(`${product.url}/api/v1/actors?role=inspector`);
    expect(JSON.stringify(list.body)).to.contain("Val Metauro");
  });

  it("are taken back by the region alone, with a public reason, and can be asked for again", async () => {
    const { body } = await enrol("Ispettore dimostrativo del Conero");
    expect((await cancel(body["operation"], "body")).status).to.equal(403);
    expect((await cancel(body["operation"])).status).to.equal(202);
    const refused = await until(body["operation"], "refused");
    expect(refused.body["problem"]).to.include({ code: "governance/cancelled" });
    expect(await actOf(body["operation"])).to.deep.include({ state: "cancelled" });
    const again = await ask(`${product.url}/api/v1/governance-acts/${body["operation"]}/repetition`, {
      by: "region",
      json: {},
    });
    expect(again.status).to.equal(202);
    await until(again.body["operation"], "final");
    expect((await cancel(again.body["operation"])).body["code"]).to.equal("governance/not-waiting");
  });

  it("stop the registry at once, and let it go on only after the delay", async () => {
    const reason = { it: "Chiavi rubate", en: "Stolen keys" };
    const stop = await ask(`${product.url}/api/v1/registry/stop`, { by: "region", json: { reason } });
    expect(stop.body["dueAt"]).to.equal(null);
    const stopped = await askUntil(`${product.url}/status`, ({ body }) => body["stop"] !== null);
    expect(stopped.body["stop"]).to.deep.include({ reason });
    const resume = await ask(`${product.url}/api/v1/registry/resumption`, { by: "region", json: { reason } });
    expect(resume.body["dueAt"]).to.be.a("string");
    const running = await askUntil(`${product.url}/status`, ({ body }) => body["stop"] === null);
    expect(running.body["stop"]).to.equal(null);
  });

  it("end an accreditation, and the register says so", async () => {
    const url = `${product.url}/api/v1/accreditations`;
    const before = (await ask(url)).body["accreditations"] as { controlBody: string; scheme: string; from: string }[];
    const one = before.find(({ controlBody }) => controlBody === cast.dairyBody.id);
    const now = new Date().toISOString();
    const json = { controlBody: one?.controlBody, scheme: one?.scheme, from: one?.from, until: now };
    const { body } = await ask(url, { by: "region", json });
    await until(body["operation"], "final");
    const after = await askUntil(`${url}?controlBody=${one?.controlBody}&limit=1`, (answer) =>
      JSON.stringify(answer.body).includes('"ended"'),
    );
    expect(after.body["accreditations"]).to.have.nested.property("[0].state", "ended");
  });

  it("end an inspector's appointment, after which it places no measure", async () => {
    const reason = { it: "In pensione", en: "Retired" };
    const end = (actor: string) => ask(`${product.url}/api/v1/actors/${actor}/end`, { by: "region", json: { reason } });
    expect((await end(cast.maker.id)).body["code"]).to.equal("actor/role-mismatch");
    const { body } = await end(cast.inspector.id);
    await until(body["operation"], "final");
    const measure = await ask(`${product.url}/api/v1/actors/${cast.maker.id}/measures`, {
      token: tokenOf("inspector"),
      json: { kind: "suspension", reason: { code: "test", it: "prova", en: "test" } },
    });
    expect(measure.body["code"]).to.equal("actor/appointment-ended");
    expect((await end(cast.inspector.id)).body["code"]).to.equal("actor/appointment-ended");
    const list = (await ask(`${product.url}/api/v1/actors?role=inspector`)).body["actors"] as {
      actor: string;
      endedAt: unknown;
    }[];
    expect(list.find(({ actor }) => actor === cast.inspector.id)?.endedAt).to.be.a("string");
  });
});

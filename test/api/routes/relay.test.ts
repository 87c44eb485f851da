import { expect } from "chai";
import type { Request } from "../../../core/chain/request.ts";
import { startTestChain, type TestChain } from "../../support/chain.ts";
import { type PageSite, startPageSite } from "../../support/page-site.ts";

const registry = `0x${"ab".repeat(20)}`;
const other = `0x${"cd".repeat(20)}`;
const word = `0x${"0".repeat(64)}`;

type Reply = { id: unknown; result?: unknown; error?: { code: number; message: string; data: { code: string } } };

describe("the relay", () => {
  let chain: TestChain;
  let site: PageSite;
  let clock = 0;
  const asked: string[] = [];
  const counted: Request = (call) => {
    asked.push(call.method);
    return chain.request(call as never);
  };
  const post = (body: unknown, type = "application/json") =>
    fetch(`${site.url}/api/v1/rpc`, {
      method: "POST",
      headers: { "content-type": type },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const call = (method: string, params: unknown[] = [], id: unknown = 1) => ({ jsonrpc: "2.0", id, method, params });
  const ask = async (method: string, params: unknown[] = []) =>
    (await (await post(call(method, params))).json()) as Reply;

  before(async () => {
    chain = await startTestChain();
    site = await startPageSite({ relay: { request: counted, registry, nowMs: () => clock } });
  });
  after(async () => {
    await site.stop();
    await chain.stop();
  });
  beforeEach(() => {
    clock += 10_000;
    asked.length = 0;
  });

  it("passes on what verification asks", async () => {
    expect(await ask("eth_chainId")).to.deep.equal({
      jsonrpc: "2.0",
      id: 1,
      result: `0x${chain.chainId.toString(16)}`,
    });
    expect((await ask("eth_getBlockByNumber", ["latest", false])).result).to.have.property("number");
    expect((await ask("eth_getCode", [other, "latest"])).result).to.equal("0x");
    expect((await ask("eth_call", [{ to: registry, data: "0x12345678" }, "latest"])).result).to.equal("0x");
    expect((await ask("eth_getStorageAt", [registry, word, "latest"])).result).to.equal(word);
    expect(asked).to.have.length(5);
  });

  for (const [what, method, params] of [
    ["a transaction", "eth_sendRawTransaction", ["0x00"]],
    ["the node's own accounts", "eth_accounts", []],
    ["anything with a name of an object's own", "constructor", []],
    ["a call to another contract", "eth_call", [{ to: other, data: "0x12345678" }, "latest"]],
    ["a call with money", "eth_call", [{ to: registry, data: "0x12345678", value: "0x1" }, "latest"]],
    ["a call with overridden state", "eth_call", [{ to: registry, data: "0x12345678" }, "latest", { [registry]: {} }]],
    ["a call with too much data", "eth_call", [{ to: registry, data: `0x${"00".repeat(5000)}` }, "latest"]],
    ["blocks with all their transactions", "eth_getBlockByNumber", ["latest", true]],
    [
      "logs, which are as many as the chain has",
      "eth_getLogs",
      [{ address: registry, fromBlock: "0x0", toBlock: "0x1" }],
    ],
    ["a proof of another account", "eth_getProof", [other, [], "latest"]],
  ] as const) {
    it(`refuses ${what} without asking the node`, async () => {
      const { error } = await ask(method, [...params]);
      expect([error?.code, error?.data.code]).to.deep.equal([-32601, "relay/method-not-allowed"]);
      expect(asked).to.deep.equal([]);
    });
  }

  it("bounds the gas of a call whatever the phone asks for", async () => {
    let sent: unknown;
    const bounded = await startPageSite({
      relay: {
        registry,
        request: async ({ params }) => {
          sent = params?.[0];
          return "0x";
        },
      },
    });
    const body = JSON.stringify(
      call("eth_call", [
        { to: registry.toUpperCase().replace("0X", "0x"), data: "0x12345678", gas: "0xffffffff" },
        "latest",
      ]),
    );
    await fetch(`${bounded.url}/api/v1/rpc`, { method: "POST", headers: { "content-type": "application/json" }, body });
    await bounded.stop();
    expect(sent).to.deep.equal({ to: registry, data: "0x12345678", gas: "0x4c4b40" });
  });

  it("puts the same question to the node once a second, however many ask it", async () => {
    const question = call("eth_call", [{ to: registry, data: "0x12345678" }, "latest"]);
    await Promise.all(Array.from({ length: 20 }, () => post(question)));
    clock += 999;
    await post(question);
    expect(asked).to.have.length(1);
    clock += 1;
    await post(question);
    expect(asked).to.have.length(2);
  });

  it("always asks for the newest block anew, so that no record is younger than it", async () => {
    await Promise.all(Array.from({ length: 3 }, () => ask("eth_getBlockByNumber", ["latest", false])));
    expect(asked).to.have.length(3);
  });

  it("answers batches in order, and none of more than ten", async () => {
    const batch = Array.from({ length: 10 }, (_, id) => call("eth_chainId", [], id));
    expect(((await (await post(batch)).json()) as Reply[]).map(({ id }) => id)).to.deep.equal(
      batch.map(({ id }) => id),
    );
    const tooMany = (await (await post([...batch, ...batch])).json()) as Reply;
    expect(tooMany.error?.data.code).to.equal("request/too-large");
  });

  it("answers what is no call in JSON-RPC's words", async () => {
    for (const body of [[], {}, { jsonrpc: "1.0", method: "eth_chainId" }, "not json", "null"]) {
      const reply = (await (await post(body)).json()) as Reply;
      expect(reply.error?.data.code, JSON.stringify(body)).to.equal("request/malformed");
    }
    expect((await post(`"${"x".repeat(20_000)}"`)).status).to.equal(413);
  });

  it("says that the chain cannot be reached, nothing about where it is, and asks again the next time", async () => {
    let fails = true;
    const request: Request = async () => {
      if (fails) throw new Error("connect ECONNREFUSED 10.0.0.7:8545");
      return "0x1";
    };
    const lonely = await startPageSite({ relay: { request, registry } });
    const question = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(call("eth_chainId")),
    };
    const failed = await (await fetch(`${lonely.url}/api/v1/rpc`, question)).text();
    fails = false;
    const answered = (await (await fetch(`${lonely.url}/api/v1/rpc`, question)).json()) as Reply;
    await lonely.stop();
    expect(failed).to.include("chain/unreachable").and.not.include("10.0.0.7");
    expect(answered.result).to.equal("0x1");
  });
});

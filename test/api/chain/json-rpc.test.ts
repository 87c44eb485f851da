import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { jsonRpc } from "../../../api/chain/json-rpc.ts";
import { readBlock } from "../../../api/chain/read-block.ts";
import type { RpcError } from "../../../api/chain/rpc-error.ts";
import type { FiligranaError } from "../../../core/errors/filigrana-error.ts";

type Call = { id: number; method: string };

/** A node that answers as a test says, and remembers what it was asked. */
async function startNode(answer: (body: Call | Call[]) => unknown) {
  const asked: (Call | Call[])[] = [];
  const server: Server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const body = JSON.parse(text) as Call | Call[];
    asked.push(body);
    const reply = answer(body);
    response.end(typeof reply === "string" ? reply : JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, asked, stop };
}

const result = ({ id, method }: Call) => ({ jsonrpc: "2.0", id, result: method });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("it was answered"),
    (error: unknown) => error,
  );

describe("jsonRpc", () => {
  let node: Awaited<ReturnType<typeof startNode>>;
  let answer: (body: Call | Call[]) => unknown;

  beforeEach(async () => {
    answer = (body) => (Array.isArray(body) ? body.map(result).toReversed() : result(body));
    node = await startNode((body) => answer(body));
  });

  afterEach(() => node.stop());

  it("gives the result", async () => {
    expect(await jsonRpc(node.url)({ method: "eth_chainId" })).to.equal("eth_chainId");
  });

  it("sends calls made in one turn together, and gives each its own answer", async () => {
    const request = jsonRpc(node.url);
    const answers = await Promise.all(["a", "b", "c"].map((method) => request({ method })));
    expect(answers).to.deep.equal(["a", "b", "c"]);
    expect(node.asked).to.have.length(1);
  });

  it("sends no more together than the node takes", async () => {
    const request = jsonRpc(node.url, { batchMax: 2 });
    await Promise.all(["a", "b", "c"].map((method) => request({ method })));
    expect(node.asked.map((body) => (Array.isArray(body) ? body.length : 1))).to.have.members([2, 1]);
  });

  it("fails with the node's code and data when it says no", async () => {
    answer = () => ({ jsonrpc: "2.0", id: 0, error: { code: 3, message: "execution reverted", data: "0x1234" } });
    const error = (await failure(jsonRpc(node.url)({ method: "eth_call" }))) as RpcError;
    expect([error.code, error.data, error.message]).to.deep.equal([3, "0x1234", "eth_call: execution reverted"]);
  });

  const silent: readonly (readonly [string, (body: Call | Call[]) => unknown])[] = [
    ["is not JSON", () => "<html>"],
    ["is not JSON-RPC", () => ({ hello: "world" })],
    ["is about another call", () => [{ jsonrpc: "2.0", id: 7, result: 1 }]],
  ];
  for (const [what, reply] of silent) {
    it(`says that the chain cannot be reached, and that a retry helps, when the answer ${what}`, async () => {
      answer = reply;
      const request = jsonRpc(node.url);
      const [error] = (await Promise.all([
        failure(request({ method: "a" })),
        failure(request({ method: "b" })),
      ])) as FiligranaError[];
      expect(error).to.include({ code: "chain/unreachable", retry: true });
    });
  }

  it("says that the chain cannot be reached when nobody is there", async () => {
    await node.stop();
    const error = (await failure(jsonRpc(node.url)({ method: "a" }))) as FiligranaError;
    expect(error).to.include({ code: "chain/unreachable", retry: true });
  });

  it("waits no longer than it was told", async () => {
    const deaf = createServer(() => {});
    await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
    const error = (await failure(jsonRpc(url, { timeoutMs: 50 })({ method: "a" }))) as FiligranaError;
    expect(error.code).to.equal("chain/unreachable");
    deaf.closeAllConnections();
    deaf.close();
  });
});

describe("readBlock", () => {
  const header = { number: "0x5", hash: `0x${"11".repeat(32)}`, parentHash: `0x${"22".repeat(32)}`, timestamp: "0x10" };

  it("gives a header in numbers", async () => {
    const block = await readBlock(async () => header, 5n);
    expect(block).to.deep.equal({ number: 5n, hash: header.hash, parentHash: header.parentHash, time: 16n });
  });

  it("refuses another block than the one asked for", async () => {
    const error = (await failure(readBlock(async () => header, 6n))) as FiligranaError;
    expect(error).to.include({ code: "chain/contradiction", retry: true });
  });

  it("refuses what does not look like a block", async () => {
    const error = (await failure(readBlock(async () => ({ number: 5 }), 5n))) as FiligranaError;
    expect(error).to.include({ code: "chain/contradiction", retry: true });
  });
});

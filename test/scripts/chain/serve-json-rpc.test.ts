import { expect } from "chai";
import { RpcError } from "../../../scripts/chain/rpc-error.ts";
import { type JsonRpcServer, serveJsonRpc } from "../../../scripts/chain/serve-json-rpc.ts";

describe("serveJsonRpc", () => {
  let server: JsonRpcServer;

  before(async () => {
    server = await serveJsonRpc(async ({ method, params }) => {
      if (method === "refuse") throw new RpcError(3, "execution reverted", "0x1234");
      if (method === "nothing") return undefined;
      return params;
    }, 0);
  });

  after(() => server.close());

  const post = (body: string, headers: Record<string, string> = { "content-type": "application/json" }) =>
    fetch(server.url, { method: "POST", headers, body });
  const reply = async (body: unknown) => (await post(JSON.stringify(body))).json();

  it("answers one call", async () => {
    expect(await reply({ jsonrpc: "2.0", id: 7, method: "echo", params: [1] })).to.deep.equal({
      jsonrpc: "2.0",
      id: 7,
      result: [1],
    });
  });

  it("answers a batch in its order, failures among it", async () => {
    const batch = [
      { jsonrpc: "2.0", id: "a", method: "echo", params: ["x"] },
      { jsonrpc: "2.0", id: "b", method: "refuse" },
      { jsonrpc: "2.0", id: "c", method: "nothing" },
      17,
    ];
    const [first, second, third, fourth] = (await reply(batch)) as { error?: unknown; result?: unknown }[];
    expect(first).to.deep.include({ id: "a", result: ["x"] });
    expect(second).to.deep.include({ id: "b", error: { code: 3, message: "execution reverted", data: "0x1234" } });
    expect(third).to.deep.include({ id: "c", result: null });
    expect(fourth?.error).to.include({ code: -32_600 });
  });

  it("says what is wrong with a body that is no call", async () => {
    expect(await (await post("{")).json()).to.have.nested.property("error.code", -32_700);
    expect(await reply([])).to.have.nested.property("error.code", -32_600);
    expect(await reply({ id: 1, method: "echo", params: { a: 1 } })).to.have.nested.property("error.code", -32_600);
    expect(await reply(Array.from({ length: 1001 }, () => ({})))).to.have.nested.property("error.code", -32_600);
  });

  it("reads nothing but JSON by POST, and not more than it must", async () => {
    expect((await fetch(server.url)).status).to.equal(405);
    expect((await post("{}", { "content-type": "text/plain" })).status).to.equal(415);
    expect((await post(" ".repeat(5 * 1024 * 1024))).status).to.equal(413);
  });
});

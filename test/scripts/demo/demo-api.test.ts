import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { expect } from "chai";
import { z } from "zod";
import { connectDemoApi, DemoApiError } from "../../../scripts/demo/demo-api.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const Reply = z.object({ operation: z.string() });
const sending = { token: "flg_x", key: "demo-step", json: { name: "x" } };

const drop: Answer = (request) => request.socket.destroy();
const answer =
  (status: number, body: object): Answer =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };

describe("connectDemoApi", () => {
  let server: Server;
  let answers: Answer[];
  let keys: unknown[];
  let url: string;

  beforeEach(async () => {
    [answers, keys] = [[], []];
    server = createServer((request, response) => {
      keys.push(request.headers["idempotency-key"]);
      answers.shift()?.(request, response);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it("sends again under the same key when the connection breaks or the API asks to try later", async () => {
    answers = [drop, answer(503, { code: "chain/unreachable", retry: true }), answer(202, { operation: "7" })];
    expect(await connectDemoApi(url).send("/api/v1/actors", Reply, sending)).to.deep.equal({ operation: "7" });
    expect(keys).to.deep.equal(["demo-step", "demo-step", "demo-step"]);
  });

  it("sends again while the first request with its key is still running", async () => {
    answers = [answer(409, { code: "request/in-progress", retry: true }), answer(202, { operation: "7" })];
    expect(await connectDemoApi(url).send("/api/v1/actors", Reply, sending)).to.deep.equal({ operation: "7" });
  });

  it("gives up at once on a refusal, and says what the API said", async () => {
    const errors = [{ pointer: "/name", expected: "a name" }];
    answers = [answer(422, { code: "request/invalid", detail: "the body is wrong", retry: false, errors })];
    const failure = await connectDemoApi(url)
      .send("/api/v1/actors", Reply, sending)
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(DemoApiError).and.include({ status: 422, code: "request/invalid" });
    expect(String(failure)).to.include("/name: a name");
    expect(keys).to.have.length(1);
  });

  it("reads null where there is nothing", async () => {
    answers = [answer(404, { code: "batch/not-found" })];
    expect(await connectDemoApi(`${url}/`).read("/api/v1/batches/1/2", Reply)).to.equal(null);
  });
});

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Call } from "./open-engine.ts";
import { RpcError, rpcCodes, toRpcError } from "./rpc-error.ts";

/** Largest body, in bytes: a hundred large transactions. */
const maxBody = 4 * 1024 * 1024;
const maxBatch = 1000;

/** A JSON-RPC port on this machine. */
export type JsonRpcServer = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };

/**
 * Serves `request` as JSON-RPC 2.0 over HTTP on 127.0.0.1, single and in batches. Only `application/json` is read, so
 * that no page in a browser can send to it without asking first.
 *
 * @param port - 0 for any free port.
 */
export async function serveJsonRpc(request: (call: Call) => Promise<unknown>, port: number): Promise<JsonRpcServer> {
  const server = createServer((incoming, outgoing) => {
    handle(request, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}

async function handle(
  request: (call: Call) => Promise<unknown>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (incoming.method !== "POST") return end(outgoing, 405, "", { allow: "POST" });
  if (!/^application\/json\b/i.test(incoming.headers["content-type"] ?? "")) return end(outgoing, 415, "");
  const body = await readBody(incoming);
  if (body === null) return end(outgoing, 413, "", { connection: "close" });
  const replies = await answerBody(request, body);
  end(outgoing, 200, JSON.stringify(replies));
}

function end(outgoing: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  outgoing.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
}

async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function answerBody(request: (call: Call) => Promise<unknown>, body: string): Promise<unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return failure(null, new RpcError(rpcCodes.parse, "The body is not JSON."));
  }
  if (!Array.isArray(parsed)) return answerOne(request, parsed);
  if (parsed.length === 0 || parsed.length > maxBatch) {
    return failure(
      null,
      new RpcError(rpcCodes.request, `A batch has 1 to ${maxBatch} calls; this one has ${parsed.length}.`),
    );
  }
  return Promise.all(parsed.map((call: unknown) => answerOne(request, call)));
}

async function answerOne(request: (call: Call) => Promise<unknown>, message: unknown): Promise<unknown> {
  const { id, method, params } = (typeof message === "object" && message !== null ? message : {}) as Record<
    string,
    unknown
  >;
  const replyTo = typeof id === "string" || typeof id === "number" ? id : null;
  if (typeof method !== "string" || !(params === undefined || Array.isArray(params))) {
    return failure(replyTo, new RpcError(rpcCodes.request, "A call has a method and, if any, a list of params."));
  }
  try {
    return { jsonrpc: "2.0", id: replyTo, result: (await request({ method, params: params ?? [] })) ?? null };
  } catch (error) {
    return failure(replyTo, toRpcError(error));
  }
}

function failure(id: string | number | null, error: RpcError): unknown {
  const data = error.data === undefined ? {} : { data: error.data };
  return { jsonrpc: "2.0", id, error: { code: error.code, message: error.message, ...data } };
}

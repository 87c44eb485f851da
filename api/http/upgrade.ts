import { type IncomingMessage, type RequestListener, type Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { limits } from "../limits.ts";
import type { AnyReply } from "./route.ts";

/** What a request that wants to become a WebSocket came with. */
type Wish = { readonly socket: Duplex; readonly head: Buffer };

const wishes = new WeakMap<IncomingMessage, Wish>();
const answers = new WeakMap<IncomingMessage, AnyReply>();

const sockets = new WebSocketServer({
  noServer: true,
  perMessageDeflate: false,
  maxPayload: limits.socketMessageBytes,
});
sockets.on("headers", (headers, request) => {
  for (const [name, value] of Object.entries(answers.get(request)?.headers ?? {})) headers.push(`${name}: ${value}`);
});

/** Tells whether a request can become a WebSocket. */
export const wantsSocket = (request: IncomingMessage): boolean => wishes.has(request);

/** The connection of a request that can become a WebSocket: it may outlive the response. Null for every other request. */
export const connectionOf = (request: IncomingMessage): Duplex | null => wishes.get(request)?.socket ?? null;

/**
 * Lets requests that ask for a WebSocket go the way of every other: identified, limited, answered with a problem where they
 * are refused. Only what an endpoint answers with 101 becomes one.
 */
export const acceptUpgrades = (server: Server, app: RequestListener): void => {
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket as Socket);
    socket.on("error", () => socket.destroy());
    response.once("finish", () => {
      response.detachSocket(socket as Socket);
      socket.end();
    });
    wishes.set(request, { socket, head });
    app(request, response);
  });
};

/** Makes a request's connection a WebSocket and hands it to what speaks through it. */
export const upgrade = (request: IncomingMessage, response: ServerResponse, reply: AnyReply): void => {
  const wish = wishes.get(request);
  if (wish === undefined || reply.speak === undefined) throw new TypeError("the request cannot become a WebSocket");
  const { speak } = reply;
  answers.set(request, reply);
  response.statusCode = 101;
  response.detachSocket(wish.socket as Socket);
  sockets.handleUpgrade(request, wish.socket, wish.head, (socket) => {
    socket.on("error", () => socket.terminate());
    speak(socket);
  });
  // Nothing more comes of the response: the log and the metrics write it down.
  response.emit("close");
};

/** Tells every WebSocket that the service stops; whoever has not gone after a moment is cut off. */
export const closeSockets = (graceMs: number): void => {
  for (const socket of sockets.clients) socket.close(1001, "the service stops");
  const timer = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, graceMs);
  timer.unref();
};

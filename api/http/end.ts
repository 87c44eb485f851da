import type { IncomingMessage, ServerResponse } from "node:http";
import { limits } from "../limits.ts";

const bodyIsComing = (request: IncomingMessage): boolean =>
  !request.complete &&
  (request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0);

/**
 * Ends a reply that may come before the request's body has arrived. Closing at once would reset the connection and the
 * client would never read the refusal, so the rest is thrown away for a moment first; then the connection is closed.
 */
export const end = (request: IncomingMessage, response: ServerResponse, body: string | Uint8Array): void => {
  if (!bodyIsComing(request)) {
    response.end(body);
    return;
  }
  response.setHeader("connection", "close");
  response.setHeader("content-length", Buffer.byteLength(body));
  response.write(body);
  const stop = (): void => {
    clearTimeout(timer);
    response.end();
    if (!request.complete) request.destroy();
  };
  const timer = setTimeout(stop, limits.lingerMs);
  request.once("end", stop).once("close", stop).once("error", stop);
  request.unpipe().resume();
};

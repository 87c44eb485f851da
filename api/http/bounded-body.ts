import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Readable, Transform } from "node:stream";
import { finished } from "node:stream/promises";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";

const tooLarge = (maxBytes: number): FiligranaError =>
  new FiligranaError("request/too-large", `the body is longer than ${maxBytes} bytes`, { values: { maxBytes } });

/** A body that is counted and hashed on its way. */
export type BoundedBody = {
  /** Ends with `request/too-large` when it grows beyond the bound, with `request/malformed` when the client goes away. */
  readonly stream: Readable;
  /** SHA-256 over the prefix and the whole body; reads what is left of it. */
  readonly digest: () => Promise<Buffer>;
};

/**
 * The body of a request, never more than `maxBytes` of it; a longer announced length is refused before a byte is read.
 *
 * @param prefix - What else belongs to the request's identity (method and address), hashed first.
 */
export const boundedBody = (request: IncomingMessage, maxBytes: number, prefix: string): BoundedBody => {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const hash = createHash("sha256").update(prefix);
  let seen = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) return done(tooLarge(maxBytes));
      hash.update(chunk);
      return done(null, chunk);
    },
  });
  // Not `pipeline`: it would destroy the request, and with it the socket that the refusal has to go out on.
  request.pipe(meter);
  request.once("close", () => {
    if (!request.complete) meter.destroy(new FiligranaError("request/malformed", "the client went away"));
  });
  meter.on("error", () => {});
  const digest = async () => {
    if (!meter.readableEnded) await finished(meter.resume(), { writable: false });
    return hash.copy().digest();
  };
  return { stream: meter, digest };
};

/** The whole of a body in memory. */
export const readWhole = async (body: BoundedBody): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of body.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

import { createHmac } from "node:crypto";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { limits } from "../../limits.ts";
import { type DestinationRules, guardedLookup, mayReach, Unreachable } from "./destination.ts";

/** One delivery on its way. */
export type SignedPost = {
  readonly dest: URL;
  /** The delivery's id: the same however often it is tried. */
  readonly delivery: string;
  readonly body: string;
  /** The secret that the subscriber gave. */
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** The value of `GS1-Signature`: `sha256=` and HMAC-SHA-256 (RFC 2104) over the body's bytes, in lower-case hex. */
export const signatureOf = (token: string, body: string): string =>
  `sha256=${createHmac("sha256", token).update(body).digest("hex")}`;

/** What is read of an answer, so that a receiver who has little to say is not cut off; what comes after it is not waited for. */
const answerBytes = 64_000;

/**
 * Posts a document, signed, to a subscriber. No redirect is followed, and nothing of the answer is kept but its status.
 *
 * @returns The answer's status.
 * @throws Error when no answer came: no connection, a private address, a certificate that does not hold, too slow.
 */
export const postSigned = async (post: SignedPost, rules: DestinationRules, signal: AbortSignal): Promise<number> => {
  const { dest, body } = post;
  const host = dest.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !mayReach(host, rules)) throw new Unreachable("the destination is a private address");
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const send = dest.protocol === "https:" ? requestHttps : requestHttp;
  const sent = send(dest, {
    method: "POST",
    agent: false,
    lookup: guardedLookup(rules),
    signal: AbortSignal.any([signal, AbortSignal.timeout(limits.webhookTimeoutMs)]),
    headers: {
      ...post.headers,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "user-agent": "filigrana",
      "gs1-signature": signatureOf(post.token, body),
      "filigrana-delivery": post.delivery,
    },
  });
  sent.on("error", reject);
  sent.once("response", (response) => {
    resolve(response.statusCode ?? 0);
    let left = answerBytes;
    response
      .on("error", () => undefined)
      .on("data", (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) response.destroy();
      });
  });
  sent.end(body);
  return promise;
};

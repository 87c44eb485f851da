import * as z from "zod";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { AnyReply } from "./route.ts";

/** A reply of ours that does not keep what the endpoint promises. Answered as `server/unexpected`, told in the log. */
const broken = (endpoint: EndpointSpec, what: string, cause?: unknown): TypeError =>
  new TypeError(`the reply of ${endpoint.name} ${what}`, cause === undefined ? undefined : { cause });

/**
 * The reply as it may be sent: its status is declared, its body went through the declared schema.
 *
 * @throws TypeError when it does not fit; it is never sent then.
 */
export const checkReply = (endpoint: EndpointSpec, reply: AnyReply): AnyReply => {
  const declared = endpoint.replies[reply.status];
  if (declared === undefined) throw broken(endpoint, `has the status ${reply.status}, which it does not declare`);
  if ("nothing" in declared) {
    if (reply.body === undefined && reply.content === undefined) return reply;
    throw broken(endpoint, "has a body where it declares none");
  }
  if ("upgraded" in declared) {
    if (reply.speak !== undefined) return reply;
    throw broken(endpoint, "opens a WebSocket and gives nothing that speaks through it");
  }
  if ("content" in declared) {
    if (reply.type !== undefined && reply.content !== undefined && declared.content.includes(reply.type)) return reply;
    throw broken(endpoint, `is ${reply.type ?? "of no type"} where it declares ${declared.content.join(", ")}`);
  }
  const parsed = z.core.safeParse(declared, reply.body);
  if (!parsed.success) throw broken(endpoint, "does not fit its schema", parsed.error);
  return { ...reply, body: parsed.data };
};

import { z } from "zod";
import { Municipality } from "../../schema/batch-registration.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { DecidedBy, Email, InvitationCode } from "./memberships.ts";
import { ActorReply, Governed, Instant } from "./replies.ts";

export const enrolActorEndpoint = endpoint({
  name: "enrolActor",
  method: "POST",
  path: "/api/v1/actors",
  summary: "Enrols an operator, a control body or an inspector; the platform makes and keeps its signing key.",
  tags: ["governance"],
  auth: "actor",
  may: ["actor", "enrol"],
  body: z.strictObject({
    role: z.enum(["operator", "control-body", "inspector"]),
    name: z.string().trim().min(1).max(200),
    municipality: Municipality.optional(),
    actor: z.optional(Hex8),
    ownerEmail: Email.optional(),
  }),
  replies: { 202: ActorReply.extend({ invitation: InvitationCode.optional() }) },
  secretReply: true,
  errors: ["actor/already-enrolled", "chain/stopped", "governance/already-scheduled"],
});

export const issueTokenEndpoint = endpoint({
  name: "issueToken",
  method: "POST",
  path: "/api/v1/tokens",
  summary: "Issues a service token; it is shown this once. The region issues for any actor, an actor for itself.",
  tags: ["identity"],
  auth: "actor",
  may: ["token", "issue"],
  body: z.strictObject({ actor: Hex8, label: z.string().trim().min(1).max(100) }),
  replies: { 201: z.object({ id: z.string(), actor: Hex8, label: z.string(), token: z.string() }) },
  secretReply: true,
  errors: ["actor/not-found"],
});

export const listTokensEndpoint = endpoint({
  name: "listTokens",
  method: "GET",
  path: "/api/v1/tokens",
  summary: "Lists the caller's service tokens, without their secrets.",
  tags: ["identity"],
  auth: "actor",
  may: ["token", "list"],
  replies: {
    200: z.object({
      tokens: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          createdAt: Instant,
          /** Who issued it; null for those of the console and of the demo. */
          createdBy: DecidedBy,
          lastUsedAt: Instant.nullable(),
          revokedAt: Instant.nullable(),
        }),
      ),
    }),
  },
  errors: [],
});

export const revokeTokenEndpoint = endpoint({
  name: "revokeToken",
  method: "DELETE",
  path: "/api/v1/tokens/{id}",
  summary: "Revokes a service token at once. The region may revoke any, an actor its own.",
  tags: ["identity"],
  auth: "actor",
  may: ["token", "revoke"],
  params: z.object({ id: z.string().max(64) }),
  replies: { 200: z.object({ id: z.string(), revokedAt: Instant }) },
  errors: ["token/not-found"],
});

export const accreditEndpoint = endpoint({
  name: "accreditControlBody",
  method: "POST",
  path: "/api/v1/accreditations",
  summary: "Accredits a control body for a scheme over an interval; a later call replaces it.",
  tags: ["governance"],
  auth: "actor",
  may: ["accreditation", "grant"],
  body: z.strictObject({
    controlBody: Hex8,
    scheme: z.string().regex(/^[A-Z0-9]{1,8}$/, "expected a scheme's code such as DOCG or QM"),
    from: Instant,
    until: Instant,
  }),
  replies: { 202: Governed },
  errors: ["actor/not-found", "actor/role-mismatch", "accreditation/interval-empty", "governance/already-scheduled"],
});

export const ruleProductEndpoint = endpoint({
  name: "ruleProduct",
  method: "POST",
  path: "/api/v1/products/{product}/rules",
  summary: "Publishes the rules of a product of the catalogue on chain.",
  tags: ["governance"],
  auth: "actor",
  may: ["product", "rule"],
  params: z.object({ product: z.string().max(100) }),
  /** `processed`: whether a batch of it has to be made from others, by a transformation. */
  body: z.strictObject({ processed: z.boolean().default(false) }),
  replies: { 202: Governed.extend({ product: Hex8 }) },
  errors: ["product/not-found", "product/rules-fixed", "governance/already-scheduled"],
});

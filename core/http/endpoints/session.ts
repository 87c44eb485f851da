import { z } from "zod";
import { Hex8 } from "../../schema/hex.ts";
import { membershipRoles } from "../authorisation.ts";
import { endpoint } from "../endpoint.ts";
import { Instant } from "./replies.ts";

/** An actor's role on chain, or the region's. */
const Role = z.enum(["operator", "control-body", "inspector", "region"]);

/** For whom a person may act, and as what. */
const HeldMembership = z.object({
  actor: Hex8,
  name: z.string(),
  role: Role,
  membership: z.enum(membershipRoles),
  since: Instant,
  /** The least level of assurance at which the role may be acted in; above the person's, a stronger sign-in is needed. */
  leastAssurance: z.int().min(1).max(3),
});

/** Who is signed in, until when, and for whom they may act. */
export const SessionReply = z.object({
  person: z.object({
    id: Hex8,
    name: z.string(),
    email: z.string().nullable(),
    /** The level of SPID, 1 to 3, that the provider vouched for. */
    assurance: z.int().min(1).max(3),
  }),
  session: z.string(),
  csrf: z.string(),
  /** When the session ends, used or not. */
  expiresAt: Instant,
  /** After so many minutes without use it ends before that. */
  idleMinutes: z.int(),
  memberships: z.array(HeldMembership),
});

/** Who is signed in, until when, and for whom they may act. */
export type SessionReply = z.infer<typeof SessionReply>;

export const readSessionEndpoint = endpoint({
  name: "readSession",
  method: "GET",
  path: "/api/v1/session",
  summary: "Gives who is signed in, the token that writes have to carry, and for whom the person may act.",
  tags: ["identity"],
  auth: "person",
  replies: { 200: SessionReply },
  errors: [],
});

export const signOutEndpoint = endpoint({
  name: "signOut",
  method: "POST",
  path: "/api/v1/session/sign-out",
  summary: "Ends this session, or every session of the person.",
  tags: ["identity"],
  auth: "person",
  body: z.strictObject({ everywhere: z.boolean().default(false) }),
  replies: {
    200: z.object({
      ended: z.int(),
      /** Where a browser goes to sign out at the identity provider, too; null when there is no such place. */
      next: z.string().nullable(),
    }),
  },
  errors: [],
});

export const listSessionsEndpoint = endpoint({
  name: "listSessions",
  method: "GET",
  path: "/api/v1/sessions",
  summary: "Lists the person's sessions that have not ended, the newest first.",
  tags: ["identity"],
  auth: "person",
  replies: {
    200: z.object({
      sessions: z.array(
        z.object({
          session: z.string(),
          createdAt: Instant,
          lastUsedAt: Instant,
          expiresAt: Instant,
          assurance: z.int().min(1).max(3),
          /** Whether it is the session that asks. */
          current: z.boolean(),
        }),
      ),
    }),
  },
  errors: [],
});

export const endSessionEndpoint = endpoint({
  name: "endSession",
  method: "DELETE",
  path: "/api/v1/sessions/{session}",
  summary: "Ends one of the person's sessions at once.",
  tags: ["identity"],
  auth: "person",
  params: z.object({ session: z.string().max(64) }),
  replies: { 200: z.object({ session: z.string(), endedAt: Instant }) },
  errors: ["session/not-found"],
});

import type { SessionReply } from "../../core/http/endpoints/session.ts";

/** Who is signed in, until when, and for whom they may act. */
export type Session = SessionReply;

/** One actor that the person may act for: its role, and how much the person may do for it. */
export type Membership = SessionReply["memberships"][number];

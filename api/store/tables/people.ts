import type { MembershipRole } from "../../../core/http/authorisation.ts";
import type { Instant, SerialId } from "../columns.ts";

type People = {
  person: string;
  /** Who vouches for the person, and under which name it knows the person. */
  issuer: string;
  subject: string;
  name: string;
  email: string | null;
  createdAt: Instant;
  signedInAt: Instant | null;
};
type Sessions = {
  session: string;
  hash: Buffer;
  person: string;
  assurance: number;
  createdAt: Instant;
  lastUsedAt: Instant;
  endsAt: Instant;
  endedAt: Instant | null;
};
type Memberships = {
  id: SerialId;
  person: string;
  actor: string;
  role: MembershipRole;
  /** The person or the service token that decided it; null where the installation itself did. */
  grantedBy: string | null;
  grantedAt: Instant;
  revokedBy: string | null;
  revokedAt: Instant | null;
};
type Invitations = {
  invitation: string;
  actor: string;
  email: string;
  role: MembershipRole;
  hash: Buffer;
  invitedBy: string | null;
  createdAt: Instant;
  expiresAt: Instant;
  acceptedBy: string | null;
  acceptedAt: Instant | null;
  revokedBy: string | null;
  revokedAt: Instant | null;
};

type InvitationMails = {
  invitation: string;
  /** The code under the key-encryption key, until it was sent or is good for nothing. */
  sealed: Buffer | null;
  language: "it" | "en";
  /** Who invites, as the message says it. */
  byName: string;
  sentAt: Instant | null;
};

/** People who sign in, their sessions, and for whom they may act. The migration 0004-people has what PostgreSQL holds of them. */
export type PeopleTables = {
  people: People;
  sessions: Sessions;
  memberships: Memberships;
  invitations: Invitations;
  invitationMails: InvitationMails;
};

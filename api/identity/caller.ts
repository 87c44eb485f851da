import type { MembershipRole } from "../../core/http/authorisation.ts";
import type { CallerRole } from "../../core/http/endpoint.ts";

/** A natural person who signed in. `assurance` is the level of SPID, 1 to 3, that the provider vouched for. */
export type Person = { readonly id: string; readonly name: string; readonly assurance: 1 | 2 | 3 };

/** Who is asking on behalf of which actor. */
export type Caller = {
  readonly actor: string;
  readonly role: CallerRole;
  /** What it came in by: the id of the service token or of the session, never the secret. */
  readonly token: string;
  /** The person behind it; null for a machine with a service token. */
  readonly person: Person | null;
  /** What the person may do for the actor; a service token does what an owner may. */
  readonly membership: MembershipRole;
};

/** A person's session, whoever the person acts for. */
export type Session = {
  readonly person: Person;
  /** The session's id, never its secret. */
  readonly session: string;
  /** What a write with this session carries in the header `filigrana-csrf`. */
  readonly csrf: string;
  /** When it ends, used or not. */
  readonly endsAt: Date;
};

/** Who decides something, as it is kept: the person, or the token of a machine. */
export const deciderOf = ({ person, token }: Caller): string => person?.id ?? token;

import type { Kysely, Transaction } from "kysely";
import type { Request } from "../../core/chain/request.ts";
import type { StatementDomain } from "../../core/seal/statements.ts";
import type { Jobs } from "../jobs/open-jobs.ts";
import type { InvitationBox } from "../keys/invitation-box.ts";
import type { KeyVault } from "../keys/key-vault.ts";
import type { Database } from "../store/database.ts";

/** The caller's database transaction: what a use-case writes is kept together with the reply, or not at all. */
export type Trx = Transaction<Database>;

/** What the use-cases work with. Clock, chance and the chain come in here and nowhere else. */
export type Parts = {
  readonly store: Kysely<Database>;
  readonly vault: KeyVault;
  readonly request: Request;
  /** The registry that statements are signed for. */
  readonly domain: StatementDomain;
  /** Accounts that send: the relayer for signed statements, the region for acts of governance. */
  readonly accounts: { readonly relayer: string; readonly region: string };
  readonly now: () => Date;
  /** A new random id of 8 bytes. */
  readonly newId: () => string;
  /** A token that an actor has from its enrolment on: in demo mode only. */
  readonly firstToken: (actor: string) => string | null;
  /** Gives an actor that is just enrolled the people that the demo has for it; outside a demo it does nothing. */
  readonly giveFirstMembers: (trx: Trx, actor: string) => Promise<void>;
  /** 16 random bytes; in demo mode derived from what they are for, so that digests repeat. */
  readonly salt: (about: string) => string;
  /** That many random bytes, never derived: what is drawn from them nobody may guess. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Base of the links in QR codes, without a trailing slash. */
  readonly publicUrl: string;
  /** Keeps codes of invitations until their e-mails are sent; null where no mail server is configured. */
  readonly invitationBox: InvitationBox | null;
  /** Wakes the submitter: something was queued. */
  readonly nudge: () => void;
  /** Has work done after the answer. */
  readonly jobs: Pick<Jobs, "enqueue">;
};

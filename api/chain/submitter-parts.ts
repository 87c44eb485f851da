import type { SigningKey } from "ethers";
import type { Kysely } from "kysely";
import type { Request } from "../../core/chain/request.ts";
import type { Database } from "../store/database.ts";
import type { ChainTip, Finality } from "./finality.ts";

/** Whose accounts send. */
export const senders = ["relayer", "region"] as const;
export type Sender = (typeof senders)[number];

/** What the submitter's steps work with. */
export type SubmitterParts = {
  readonly store: Kysely<Database>;
  readonly request: Request;
  readonly registry: string;
  /** The registry's deployment block. */
  readonly deployedAt: bigint;
  readonly chainId: bigint;
  readonly finality: Finality;
  readonly keys: Readonly<Record<Sender, SigningKey>>;
  /** How many transactions of one sender may be under way at once. */
  readonly inFlightMax: number;
  /** After how long the one that the others wait for is sent again with higher fees. */
  readonly replaceAfterMs: number;
  /** Hears of what is tried again; nothing in it is secret. */
  readonly onTrouble: (error: unknown) => void;
};

/** What a round of the submitter found when it began. */
export type Round = {
  readonly tip: ChainTip;
  /** How many transactions of each sender the final chain holds: a nonce below it is spent for ever. */
  readonly finalNonces: Readonly<Record<Sender, bigint>>;
};

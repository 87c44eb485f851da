import type { Finality } from "../../api/chain/finality.ts";
import type { Store } from "../../api/store/open-store.ts";
import type { Request } from "../../core/chain/request.ts";
import type { StatementDomain } from "../../core/seal/statements.ts";

/** What the checks read: the database, and a node of the chain. */
export type FsckParts = {
  readonly store: Store;
  readonly databaseUrl: string;
  readonly request: Request;
  readonly registry: string;
  /** The registry's deployment block. */
  readonly deployedAt: bigint;
  readonly domain: StatementDomain;
  readonly finality: Finality;
};

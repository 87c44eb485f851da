import * as z from "zod";

/** What a chain begins from; the first record of its journal, so that the journal alone gives the chain. */
export const Genesis = z.strictObject({
  /** Version of the journal's records. */
  format: z.literal(1),
  /** The engine that made the first block; another version may compute other hashes, and the message then names both. */
  engine: z.string(),
  chainId: z.int().positive(),
  /** Time of block 0, Unix seconds. */
  time: z.int().nonnegative(),
  /** Accounts that hold money from the start, lower-case addresses. Gas is free here; wallets that offer a price need some. */
  funded: z.array(z.string().regex(/^0x[0-9a-f]{40}$/)),
});
export type Genesis = z.infer<typeof Genesis>;

/** Chain id of the local chain unless configured: from the regional law 36/2020. */
export const defaultChainId = 362_020;

/** Time of block 0: 2025-01-01T00:00:00Z, before anything that is ever recorded. */
export const genesisTime = 1_735_689_600;

import { join } from "node:path";
import * as z from "zod";
import { defaultChainId } from "./genesis.ts";
import type { ChainOptions } from "./open-chain.ts";

const wholeNumber = (smallest: number, largest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(smallest).max(largest));

/** What the chain's program reads from the environment; all of it has a default. */
const Environment = z.object({
  FILIGRANA_DATA: z.string().min(1).default("data"),
  FILIGRANA_CHAIN_PORT: wholeNumber(0, 65_535).default(0),
  FILIGRANA_CHAIN_ID: wholeNumber(1, 2 ** 47).default(defaultChainId),
  FILIGRANA_CHAIN_DEPTH: wholeNumber(0, 1000).default(2),
  FILIGRANA_CHAIN_FUNDED: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter((address) => address !== "")),
  FILIGRANA_BLOCK_MS: wholeNumber(0, 3_600_000).default(1000),
});

/**
 * Reads the chain's settings.
 *
 * @throws ZodError naming the variable that is wrong.
 */
export function readSettings(environment: NodeJS.ProcessEnv): { port: number; chain: ChainOptions } {
  const read = Environment.parse(environment);
  return {
    port: read.FILIGRANA_CHAIN_PORT,
    chain: {
      folder: join(read.FILIGRANA_DATA, "chain"),
      chainId: read.FILIGRANA_CHAIN_ID,
      depth: read.FILIGRANA_CHAIN_DEPTH,
      funded: read.FILIGRANA_CHAIN_FUNDED,
      blockMs: read.FILIGRANA_BLOCK_MS,
    },
  };
}

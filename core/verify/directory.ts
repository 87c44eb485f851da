import * as z from "zod/mini";
import { Address, Hex32 } from "../schema/hex.ts";

/**
 * What `/.well-known/filigrana.json` says about the chain: its id, and the registries of this product, the newest first. A
 * later version of the contract is a later entry, and batches under an older one stay verifiable. Members that this reader
 * does not know are left alone.
 */
export const Directory = z.object({
  chainId: z.string().check(z.regex(/^[1-9][0-9]{0,77}$/, "expected a chain id in decimal digits")),
  registries: z
    .array(z.object({ address: Address, codeHash: z.optional(Hex32) }))
    .check(z.minLength(1), z.maxLength(32)),
  /** What counts as final: the node's `finalized` block, or so many blocks below the newest. */
  finality: z.optional(z.union([z.literal("finalized"), z.int().check(z.gte(0), z.lte(100_000))])),
});
export type Directory = z.infer<typeof Directory>;

/** The chain and the contract to trust for an evidence file: the entry it names when that is listed, else the newest. */
export function trustedFor(
  directory: Directory,
  evidence: unknown,
): { chainId: bigint; registry: string; codeHash?: string } {
  const [newest] = directory.registries;
  const named = directory.registries.find(({ address }) => address === registryIn(evidence)) ?? newest;
  if (named === undefined) throw new RangeError("the directory lists no registry");
  const { address, codeHash } = named;
  const chainId = BigInt(directory.chainId);
  return codeHash === undefined ? { chainId, registry: address } : { chainId, registry: address, codeHash };
}

function registryIn(evidence: unknown): unknown {
  const chain = member(evidence, "chain");
  return member(chain, "registry");
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

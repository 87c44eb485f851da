import * as z from "zod/mini";

/** Lower-case hex with `0x`, exactly `bytes` long. */
const hexOf = (bytes: number) => {
  const expected = `expected 0x and ${bytes * 2} lower-case hex digits`;
  return z.string({ error: expected }).check(z.regex(new RegExp(`^0x[0-9a-f]{${bytes * 2}}$`), expected));
};

/** 32 bytes: a digest, a Merkle root, a batch key, a seal id. */
export const Hex32 = hexOf(32);
export type Hex32 = z.infer<typeof Hex32>;

/** 16 bytes: a salt. */
export const Hex16 = hexOf(16);
export type Hex16 = z.infer<typeof Hex16>;

/** 8 bytes: the id of an actor, a certificate or a product. */
export const Hex8 = hexOf(8);
export type Hex8 = z.infer<typeof Hex8>;

/** 20 bytes, written in lower case (no EIP-55 checksum): an account or a contract. */
export const Address = hexOf(20);
export type Address = z.infer<typeof Address>;

/** Any whole number of bytes, none included. */
export const Hex = z
  .string()
  .check(z.regex(/^0x([0-9a-f]{2})*$/, "expected 0x and an even number of lower-case hex digits"));
export type Hex = z.infer<typeof Hex>;

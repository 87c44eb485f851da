import { keccak_256 } from "@noble/hashes/sha3.js";

/** keccak256 as Ethereum has it (the padding of Keccak, not of SHA-3): 32 bytes. */
export const keccak = (bytes: Uint8Array): Uint8Array => keccak_256(bytes);

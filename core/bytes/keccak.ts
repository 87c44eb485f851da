import { permute } from "./keccak-f.ts";

/** Bytes that one permutation takes in: 1600 bits less twice the 256 of the digest. */
const rate = 136;

/** Used by one hash after the other; nothing runs in between. */
const state = new Int32Array(50);

/** keccak256 as Ethereum has it (the padding of Keccak, 0x01, not that of SHA-3): 32 bytes. */
export const keccak = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  state.fill(0);
  let position = 0;
  for (let left = bytes.length; left >= rate; left -= rate) {
    for (let i = 0; i < rate; i++) absorb(i, bytes[position++] ?? 0);
    permute(state);
  }
  for (let i = 0; position < bytes.length; i++) absorb(i, bytes[position++] ?? 0);
  absorb(bytes.length % rate, 0x01);
  absorb(rate - 1, 0x80);
  permute(state);
  return squeezed();
};

const absorb = (at: number, byte: number): void => {
  const index = at >> 2;
  state[index] = (state[index] ?? 0) ^ (byte << ((at & 3) << 3));
};

const squeezed = (): Uint8Array<ArrayBuffer> => {
  const digest = new Uint8Array(32);
  for (let i = 0; i < 32; i++) digest[i] = (state[i >> 2] ?? 0) >>> ((i & 3) << 3);
  return digest;
};

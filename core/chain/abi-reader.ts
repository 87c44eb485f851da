import { fromBigEndian } from "../bytes/big-endian.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { FiligranaError } from "../errors/filigrana-error.ts";

const contradiction = (detail: string): FiligranaError =>
  new FiligranaError("chain/contradiction", `the node's answer cannot be read: ${detail}`, { retry: true });

/** No answer of the registry comes near it. */
const maxHexLength = 2 * 65536;

/** Reads ABI-encoded words one after the other. What a node answers is hostile until it has been read whole. */
export type AbiReader = {
  /** A whole number of at most `bits` bits. */
  readonly uint: (bits: number) => bigint;
  readonly bool: () => boolean;
  /** The first `width` bytes of a word, as hex; the rest must be zero. */
  readonly fixed: (width: number) => string;
  /** The member of `names` whose place a number tells, as Solidity has an enum. */
  readonly member: <T extends string>(names: readonly T[]) => T;
  /** A reader at the place that an offset names, counted from where this reader began. */
  readonly follow: () => AbiReader;
  /** The bytes at the place that an offset names, as hex. */
  readonly bytes: () => string;
};

/**
 * A reader of an answer of `eth_call`.
 *
 * @throws FiligranaError `chain/contradiction`, here and from every method, when the answer is not what the ABI allows:
 * short, overlong, an offset beyond the end, dirty padding, an enum out of range.
 */
export const readAbi = (answer: unknown): AbiReader => {
  if (typeof answer !== "string" || answer.length > maxHexLength) throw contradiction("not a text of bounded length");
  try {
    return readerAt(fromHex(answer), 0);
  } catch (cause) {
    throw cause instanceof FiligranaError ? cause : contradiction("not hex");
  }
};

const readerAt = (data: Uint8Array, base: number): AbiReader => {
  let position = base;
  const word = (): Uint8Array => {
    if (position + 32 > data.length) throw contradiction(`it ends at byte ${data.length}, within a word`);
    position += 32;
    return data.subarray(position - 32, position);
  };
  const uint = (bits: number): bigint => {
    const value = fromBigEndian(word());
    if (value >> BigInt(bits) !== 0n) throw contradiction(`a number does not fit ${bits} bits`);
    return value;
  };
  const follow = (): AbiReader => {
    const offset = uint(32);
    if (offset + BigInt(base) > BigInt(data.length))
      throw contradiction(`an offset points to ${offset}, beyond the end`);
    return readerAt(data, base + Number(offset));
  };
  return {
    uint,
    follow,
    bool: () => uint(1) === 1n,
    fixed: (width) => {
      const bytes = word();
      if (bytes.subarray(width).some((byte) => byte !== 0)) throw contradiction(`${width} bytes with dirty padding`);
      return toHex(bytes.subarray(0, width));
    },
    member: (names) => {
      const name = names[Number(uint(8))];
      if (name === undefined) throw contradiction("an enum out of range");
      return name;
    },
    bytes: () => {
      const offset = Number(uint(32)) + base;
      const length = offset + 32 <= data.length ? Number(fromBigEndian(data.subarray(offset, offset + 32))) : -1;
      if (length < 0 || length > data.length - offset - 32) throw contradiction("bytes beyond the end");
      return toHex(data.subarray(offset + 32, offset + 32 + length));
    },
  };
};

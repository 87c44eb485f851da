import { bigEndian } from "../bytes/big-endian.ts";
import { concat } from "../bytes/concat.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";

/** What a transformation takes of one batch. */
export type Input = {
  /** The seal under which the batch lies: 32 bytes, hex. */
  readonly seal: string;
  /** The batch key: 32 bytes, hex. */
  readonly batch: string;
  /** In the input product's base unit, from 1. */
  readonly quantity: bigint;
};

/** The most inputs that one transformation has. */
export const maxInputs = 64;

/** What a statement's `inputs` is when nothing was transformed. */
export const noInputs = `0x${"00".repeat(32)}`;

/**
 * Puts inputs in the order that the registry asks for: ascending by seal, then by batch.
 *
 * @throws RangeError when there are none or more than {@link maxInputs}, or the same batch of the same seal twice.
 */
export const orderInputs = (inputs: readonly Input[]): Input[] => {
  if (inputs.length === 0 || inputs.length > maxInputs) {
    throw new RangeError(`inputs: expected 1 to ${maxInputs}; found ${inputs.length}`);
  }
  const key = ({ seal, batch }: Input) => seal.toLowerCase() + batch.toLowerCase();
  const ordered = inputs.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const twice = ordered.find((input, i) => ordered[i + 1] !== undefined && key(input) === key(ordered[i + 1] as Input));
  if (twice !== undefined) throw new RangeError(`inputs: batch ${twice.batch} of seal ${twice.seal} occurs twice`);
  return ordered;
};

/**
 * What an attestation's `inputs` commits to: keccak256(abi.encode(Input[])), over the inputs as they stand.
 *
 * @param inputs - In order, see {@link orderInputs}.
 * @throws RangeError when a value does not fit its type.
 * @see contracts/libraries/Statements.sol
 */
export const inputsCommitment = (inputs: readonly Input[]): string =>
  toHex(
    keccak(
      concat(
        bigEndian(32n, 32),
        bigEndian(BigInt(inputs.length), 32),
        ...inputs.flatMap(({ seal, batch, quantity }) => [
          hash(seal),
          hash(batch),
          new Uint8Array(24),
          bigEndian(quantity, 8),
        ]),
      ),
    ),
  );

const hash = (text: string): Uint8Array => {
  const bytes = fromHex(text);
  if (bytes.length !== 32) throw new RangeError(`inputs: expected 32 bytes; found ${bytes.length}`);
  return bytes;
};

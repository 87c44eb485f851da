/** A yield is so many units of output for this many units of input. */
export const yieldScale = 1_000_000n;

/** One input of a transformation. Quantities in the input product's base unit. */
export type BalanceInput = {
  readonly quantity: bigint;
  /** What its holder can still take of it, this transformation not counted. */
  readonly available: bigint;
  /** Units of output per million units of this input; null where the rules do not allow it at all. */
  readonly yieldPpm: bigint | null;
};

/** What a transformation comes to. */
export type TransformationBalance = {
  /** The most that may come out, in the output's base unit: an input without a yield adds nothing. */
  readonly allowed: bigint;
  /** What may still come out beside the total; negative where the total is too much. */
  readonly left: bigint;
  /** Of each input, what its holder has left afterwards; negative where it takes too much. */
  readonly remaining: readonly bigint[];
  /** The inputs that the product's rules do not know, by position. */
  readonly notAllowed: readonly number[];
};

/**
 * Weighs what goes into a transformation against what comes out: the total may not exceed ⌊Σ quantity × yield ∕ 10⁶⌋, rounded
 * down once over the whole sum, as the registry does.
 *
 * @param total - Units of output asked for.
 * @see contracts/interfaces/IMovements.sol
 */
export function transformationBalance(inputs: readonly BalanceInput[], total: bigint): TransformationBalance {
  const scaled = inputs.reduce((sum, { quantity, yieldPpm }) => sum + quantity * (yieldPpm ?? 0n), 0n);
  const allowed = scaled / yieldScale;
  return {
    allowed,
    left: allowed - total,
    remaining: inputs.map(({ available, quantity }) => available - quantity),
    notAllowed: inputs.flatMap(({ yieldPpm }, index) => (yieldPpm === null || yieldPpm === 0n ? [index] : [])),
  };
}

/** The yield of a product from another: of itself it is always one to one, which is what splitting and merging are. */
export const yieldOf = (output: string, input: string, ruled: bigint | null): bigint | null =>
  output === input ? yieldScale : ruled;

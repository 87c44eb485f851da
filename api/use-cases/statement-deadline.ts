import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** How long a statement may wait for its countersignature and for the chain, in seconds. */
const usualSeconds = 14 * 24 * 3600;

/**
 * Gives the instant, in Unix seconds, before which a statement has to be on chain: the one asked for, or two weeks on.
 *
 * @throws FiligranaError `statement/expired` when the instant asked for has passed.
 */
export function statementDeadline(now: Date, asked?: string): bigint {
  const nowSeconds = BigInt(Math.floor(now.getTime() / 1000));
  if (asked === undefined) return nowSeconds + BigInt(usualSeconds);
  const deadline = BigInt(Math.floor(Date.parse(asked) / 1000));
  if (deadline > nowSeconds) return deadline;
  throw new FiligranaError(
    "statement/expired",
    `submitBefore ${asked} has passed; leave it out or name a later instant`,
    {
      values: { submitBefore: asked },
    },
  );
}

/** Gives an RFC 3339 instant as whole Unix seconds; fractions are dropped. */
export const toUnixSeconds = (instant: string): bigint => BigInt(Math.floor(Date.parse(instant) / 1000));

/** Gives Unix seconds as an RFC 3339 instant in UTC. */
export const fromUnixSeconds = (seconds: bigint): string => new Date(Number(seconds) * 1000).toISOString();

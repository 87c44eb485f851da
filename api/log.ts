import pino from "pino";

/** One JSON line per fact, to standard output. */
export type Log = pino.Logger;

/** Levels, quietest last. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Names under which a secret could come along with an object; their values never reach the log. */
const secretNames = [
  "authorization",
  "cookie",
  "token",
  "secret",
  "password",
  "kek",
  "privateKey",
  "sealedKey",
  "relayerKey",
  "regionKey",
  "databaseUrl",
  "connectionString",
  "ip",
  "remoteAddress",
];

const redact = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/**
 * What an error says, without what it carries: a driver's error may hold connection settings or the row at hand.
 */
const describe = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : describe(error.cause);
  return { name: error.name, message: error.message, code, stack: error.stack, cause };
};

/**
 * Opens the log. Every line has level, time (RFC 3339, UTC), message and the values of the fact; never a token, a key or
 * an address of a client.
 *
 * @param write - Where lines go instead of standard output (tests).
 */
export const openLog = (level: LogLevel, write?: (line: string) => void): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describe, err: describe },
      redact: { paths: redact, censor: "[redacted]" },
    },
    write === undefined ? pino.destination(1) : { write },
  );

import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** What cannot be mended by starting again: a setting, a wrong key, another chain (sysexits.h, EX_CONFIG). */
const configuration = 78;
const failure = 1;

/**
 * With which code the process ends after an error, so that its supervisor knows whether starting it again can help.
 */
export const exitCodeOf = (error: unknown): number =>
  error instanceof FiligranaError && !error.retry && error.code !== "server/unexpected" ? configuration : failure;

/** A part of the product while it runs. */
export type Running = {
  /** Resolves when it has ended: why, in a sentence, and whether starting it again can help. */
  readonly ended: Promise<{ readonly why: string; readonly final: boolean }>;
  /** Asks it to end, and makes it end when it does not; resolves when it has. */
  readonly stop: () => Promise<void>;
};

/** A part of the product as the supervisor knows it. */
export type Part = {
  readonly name: string;
  /** Starts it and resolves when it works. Rejects when it ended before that, as it must when `signal` says so. */
  readonly start: (signal: AbortSignal) => Promise<Running>;
};

/** A part that did not start, or ended, for a reason that a person has to take away. */
export class PartFailedError extends Error {
  override readonly name = "PartFailedError";
}

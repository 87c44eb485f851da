import type * as z from "zod";

/** A kind of background work: its queue and the data that one piece of it needs. */
export type Job<D extends z.ZodType = z.ZodType> = {
  /** Name of the queue, kebab-case; stable, because jobs outlive a release. */
  readonly queue: string;
  readonly data: D;
  /** How often a piece that failed is tried again, with growing pauses; 5 when not said. */
  readonly retries?: number;
  /** How many pieces one process does at once; one when not said. */
  readonly parallel?: number;
  /** When it begins by itself, as five cron fields in Italian time; its data is then `{}`. */
  readonly cron?: string;
};

/** A kind of work together with what does it. Only `all-jobs.ts` puts the two together. */
export type Worker = {
  readonly job: Job;
  /** Does one piece; rejecting means to try again. It may be done twice after a crash: the second time changes nothing. */
  readonly work: (data: unknown, signal: AbortSignal) => Promise<void>;
  /** Is told of a piece that failed at its last try, or whose process was killed at it: nobody is to wait for it for ever. */
  readonly giveUp: ((data: unknown, signal: AbortSignal) => Promise<void>) | null;
};

/** Declares a kind of work. */
export const job = <const D extends z.ZodType>(spec: Job<D>): Job<D> => spec;

/** Joins a kind of work and what does it; data that does not fit is refused before it is begun. */
export const worker = <D extends z.ZodType>(
  kind: Job<D>,
  work: (data: z.infer<D>, signal: AbortSignal) => Promise<void>,
  giveUp?: (data: z.infer<D>) => Promise<void>,
): Worker => ({
  job: kind,
  work: (data, signal) => work(kind.data.parse(data), signal),
  giveUp: giveUp === undefined ? null : (data) => giveUp(kind.data.parse(data)),
});

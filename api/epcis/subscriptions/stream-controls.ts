import { z } from "zod";
import { QuerySchedule } from "../../../core/epcis/query-schedule.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { Instant } from "../../../core/http/endpoints/replies.ts";
import { flawsOf } from "../../../core/http/flaws.ts";

const scheduleNames = ["second", "minute", "hour", "dayOfMonth", "month", "dayOfWeek"] as const;

const Controls = z.strictObject({
  stream: z.enum(["true", "false"], "expected true or false").optional(),
  reportIfEmpty: z.enum(["true", "false"], "expected true or false").optional(),
  initialRecordTime: Instant.optional(),
  ...Object.fromEntries(scheduleNames.map((name) => [name, z.string().optional()])),
});

/** How a WebSocket is told: whenever something comes (`schedule` is null), or at the times that a schedule names. */
export type StreamControls = {
  readonly schedule: QuerySchedule | null;
  readonly reportIfEmpty: boolean;
  readonly initialRecordTime: Date | null;
};

const refuse = (detail: string): never => {
  throw new FiligranaError("subscription/invalid", detail);
};

const parse = <T>(schema: z.ZodType<T>, input: unknown): T => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const flaws = flawsOf(parsed.error, input, "query");
  throw new FiligranaError("subscription/invalid", "the subscription's controls are not as expected", { flaws });
};

/**
 * Reads how a named query is to be streamed from what stands behind the question mark.
 *
 * @throws FiligranaError `subscription/invalid` (SubscriptionControlsException) unless it is either `stream=true` or a
 * schedule.
 */
export const readStreamControls = (parameters: Readonly<Record<string, unknown>>): StreamControls => {
  const read = parse(Controls, parameters) as z.infer<typeof Controls> & Record<string, string | undefined>;
  const given = Object.fromEntries(
    scheduleNames.flatMap((name) => (read[name] === undefined ? [] : [[name, read[name]]])),
  );
  const isScheduled = Object.keys(given).length > 0;
  const isStream = read.stream === "true";
  if (isScheduled === isStream) refuse("say either stream=true or a schedule, such as minute=0");
  return {
    schedule: isScheduled ? parse(QuerySchedule, given) : null,
    reportIfEmpty: read.reportIfEmpty === "true",
    initialRecordTime: read.initialRecordTime === undefined ? null : new Date(read.initialRecordTime),
  };
};

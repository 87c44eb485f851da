import { z } from "zod";
import { readInstant } from "../time/read-instant.ts";

/** A date and time with its time zone, RFC 3339, kept as it was written. */
export const DateTime = z
  .string()
  .refine(
    (text) => readInstant(text) !== null,
    "expected a date and time with its zone, e.g. 2026-01-31T09:00:00+01:00",
  );
export type DateTime = z.infer<typeof DateTime>;

/** How far local time stood from UTC where the event happened, `-13:59` to `+14:00` (EPCIS 2.0, section 7.4.1). */
export const TimeZoneOffset = z
  .string()
  .regex(/^[+-](?:0[0-9]|1[0-3]):[0-5][0-9]$|^[+-]14:00$/, "expected a time zone offset such as +01:00");

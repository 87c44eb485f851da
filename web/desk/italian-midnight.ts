const offsets = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Rome", timeZoneName: "longOffset" });
const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome", dateStyle: "short" });

/**
 * The instant at which a calendar day begins in Italy, in RFC 3339 with its offset.
 *
 * @param day - `YYYY-MM-DD`. Clocks change at 01:00 UTC, after midnight has come, so the offset at 00:00 UTC is right.
 */
export function italianMidnight(day: string): string {
  const parts = offsets.formatToParts(new Date(`${day}T00:00:00Z`));
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") ?? "";
  return `${day}T00:00:00${offset === "" ? "Z" : offset}`;
}

/** The calendar day of an instant in Italy, `YYYY-MM-DD`. */
export const italianDay = (instant: string | Date): string => days.format(new Date(instant));

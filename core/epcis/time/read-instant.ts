import { civilFromDays, daysFromCivil, daysInMonth } from "../../schema/days-from-civil.ts";

const shape = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * The instant that an RFC 3339 date and time names, as milliseconds since 1970-01-01T00:00:00Z, whatever zone it is told
 * in. More than three decimals are rounded half up to the millisecond, as the Core Business Vocabulary 2.0 asks for event
 * hashes (section 8.9). A leap second, 23:59:60 in UTC, is the first instant of the next minute.
 *
 * @returns `null` when the text is not such a date and time, or names a day or an hour that does not exist.
 */
export const readInstant = (text: string): number | null => {
  const parts = shape.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const [zoneHour, zoneMinute] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60 || zoneHour > 23 || zoneMinute > 59) return null;
  const zone = (parts[8] === "-" ? -1 : 1) * (zoneHour * 60 + zoneMinute);
  const minutes = daysFromCivil(year, month, day) * 1440 + hour * 60 + minute - zone;
  if (second === 60 && (((minutes + 1) % 1440) + 1440) % 1440 !== 0) return null;
  return (minutes * 60 + second) * 1000 + roundedMs(parts[7] ?? "");
};

const roundedMs = (decimals: string): number =>
  Number(decimals.slice(0, 3).padEnd(3, "0")) + (decimals.charCodeAt(3) >= 0x35 ? 1 : 0);

const two = (value: number): string => String(value).padStart(2, "0");

/** An instant, in milliseconds since 1970, as UTC with three decimals, e.g. `2026-01-31T08:00:00.000Z`. */
export const showInstant = (instantMs: number): string => {
  const days = Math.floor(instantMs / 86_400_000);
  const rest = instantMs - days * 86_400_000;
  const [year, month, day] = civilFromDays(days);
  const clock = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60];
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return `${date}T${clock.map(two).join(":")}.${String(rest % 1000).padStart(3, "0")}Z`;
};

import type { VNode } from "preact";
import { shortDayOf, timeOf } from "../../text/format.ts";
import { useLanguage } from "../desk-context.ts";

/** An instant as an Italian day and time, whatever the machine's clock says; `at` is RFC 3339 as the API gives it. */
export function InstantText({ at, dayOnly = false }: { readonly at: string; readonly dayOnly?: boolean }): VNode {
  const language = useLanguage();
  const instant = new Date(at);
  return (
    <time dateTime={at} class="desk-instant">
      {shortDayOf(instant, language)}
      {dayOnly ? "" : `, ${timeOf(instant, language)}`}
    </time>
  );
}

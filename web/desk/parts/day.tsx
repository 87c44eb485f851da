import type { VNode } from "preact";
import { shortDay } from "../../text/format.ts";
import { useLanguage } from "../desk-context.ts";

/** A calendar day; `day` is `YYYY-MM-DD` as the API gives it. */
export function DayText({ day }: { readonly day: string }): VNode {
  return (
    <time dateTime={day} class="desk-instant">
      {shortDay(day, useLanguage())}
    </time>
  );
}

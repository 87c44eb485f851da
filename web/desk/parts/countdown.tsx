import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type ShellText, shellText } from "../../text/desk/shell-text.ts";
import { dayOf, timeOf } from "../../text/format.ts";
import { useLanguage, useText } from "../desk-context.ts";

/**
 * How long it is until an instant, with the instant itself. It is not read out while it runs.
 *
 * @param props.until - RFC 3339, as the API gives it.
 * @param props.onOver - Called once when the instant has come.
 */
export function Countdown({ until, onOver }: { readonly until: string; readonly onOver?: () => void }): VNode {
  const text = useText(shellText);
  const language = useLanguage();
  const at = new Date(until);
  const [leftMs, setLeftMs] = useState(() => at.getTime() - Date.now());
  useEffect(() => {
    const look = () => {
      const left = new Date(until).getTime() - Date.now();
      setLeftMs(left);
      if (left <= 0) {
        clearInterval(timer);
        onOver?.();
      }
    };
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [until, onOver]);
  const words = leftMs <= 0 ? text.countdown.over : text.countdown.left(timeInWords(leftMs, text.countdown));
  return (
    <span class="desk-countdown">
      <time dateTime={until}>
        {dayOf(at, language)}, {timeOf(at, language)}
      </time>{" "}
      <span role="timer" aria-live="off">
        ({words})
      </span>
    </span>
  );
}

/** The two largest units that are not zero: "2 giorni, 3 ore". */
function timeInWords(ms: number, words: ShellText["countdown"]): string {
  const seconds = Math.ceil(ms / 1000);
  const parts = [
    { count: Math.floor(seconds / 86_400), say: words.days },
    { count: Math.floor((seconds % 86_400) / 3_600), say: words.hours },
    { count: Math.floor((seconds % 3_600) / 60), say: words.minutes },
    { count: seconds % 60, say: words.seconds },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  return parts
    .slice(Math.max(first, 0), Math.max(first, 0) + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, say }) => say(count))
    .join(", ");
}

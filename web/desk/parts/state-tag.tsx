import type { VNode } from "preact";
import { Icon } from "./icon.tsx";

/** What a state means for the reader: it went well, it goes on by itself, somebody must act, it ended badly, it is over. */
export type StateTone = "good" | "moving" | "waiting" | "bad" | "over";

const icons = {
  good: "check-circle",
  moving: "clock",
  waiting: "user",
  bad: "error",
  over: "minus-circle",
} as const satisfies Record<StateTone, string>;

/** A state in words with an icon; the colour only repeats them. */
export function StateTag({ tone, children }: { readonly tone: StateTone; readonly children: string }): VNode {
  return (
    <span class={`desk-state desk-state-${tone}`}>
      <Icon name={icons[tone]} class="desk-icon-small" />
      {children}
    </span>
  );
}

import type { ComponentChildren, VNode } from "preact";
import { Icon } from "./icon.tsx";

/** An emptiness: what is empty, why, and what to do next. One per emptiness, never a bare "nothing found". */
export function Empty({
  what,
  why,
  next,
  action,
  icon = "inbox",
}: {
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly action?: ComponentChildren;
  readonly icon?: string;
}): VNode {
  return (
    <div class="desk-empty">
      <Icon name={icon} />
      <p class="desk-empty-what">{what}</p>
      <p>{why}</p>
      <p>{next}</p>
      {action === undefined ? null : <div class="desk-buttons">{action}</div>}
    </div>
  );
}

import type { ComponentChildren, VNode } from "preact";
import { Icon } from "./icon.tsx";

/** What an alert is about; its icon says so too. */
export type AlertKind = "info" | "success" | "warning" | "danger";

const icons = { info: "info-circle", success: "check-circle", warning: "warning-circle", danger: "error" } as const;

/**
 * A message in the page. `danger` is read out at once, the others when the reader pauses.
 *
 * @param props.live - false for a message that stands there from the start and is read in its place.
 */
export function Alert({
  kind,
  title,
  live = true,
  children,
}: {
  readonly kind: AlertKind;
  readonly title?: string;
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}): VNode {
  const role = live ? (kind === "danger" ? "alert" : "status") : undefined;
  return (
    <div class={`desk-alert desk-alert-${kind}`} role={role}>
      <Icon name={icons[kind]} />
      <div>
        {title === undefined ? null : <p class="desk-alert-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

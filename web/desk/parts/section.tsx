import type { ComponentChildren, VNode } from "preact";
import { useId } from "preact/hooks";

/** A part of a page under a heading of its own, on a white sheet. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}): VNode {
  const id = useId();
  return (
    <section class="desk-section" aria-labelledby={id}>
      <div class="desk-section-title">
        <h2 id={id}>{title}</h2>
        {actions === undefined ? null : <div class="desk-buttons">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePlace } from "../router.ts";

/**
 * A button that shows and hides what belongs to it. Escape closes it and gives the focus back.
 *
 * @param props.open - Whether it is open at first.
 * @param props.closesOnLeaving - Whether it closes when the focus or a click goes elsewhere and when the page changes, as a
 *   menu does.
 */
export function Disclosure({
  summary,
  children,
  class: className = "",
  closesOnLeaving = false,
  open = false,
}: {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly closesOnLeaving?: boolean;
  readonly open?: boolean;
}): VNode {
  const details = useRef<HTMLDetailsElement>(null);
  const { path } = usePlace();
  const close = () => details.current?.removeAttribute("open");
  useEffect(() => {
    if (closesOnLeaving) close();
  }, [path]);
  useEffect(() => {
    const element = details.current;
    if (!closesOnLeaving || element === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !element.open) return;
      close();
      element.querySelector("summary")?.focus();
    };
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) close();
    };
    element.addEventListener("keydown", onKey);
    document.addEventListener("click", onElsewhere);
    document.addEventListener("focusin", onElsewhere);
    return () => {
      element.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onElsewhere);
      document.removeEventListener("focusin", onElsewhere);
    };
  }, [closesOnLeaving]);
  return (
    <details ref={details} class={className} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

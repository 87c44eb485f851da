import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Icon } from "./icon.tsx";

/** One entry to correct: the id of its field and what is wrong. */
export type FieldError = { readonly id: string; readonly label: string; readonly error: string };

/**
 * The entries to correct, above the form, each leading to its field. Takes the focus after each submission that failed.
 *
 * @param props.attempt - Counts the submissions; the focus comes when it grows and something is wrong.
 */
export function ErrorSummary({
  errors,
  attempt,
}: {
  readonly errors: readonly FieldError[];
  readonly attempt: number;
}): VNode | null {
  const text = useText(shellText);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0 && errors.length > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} class="desk-alert desk-alert-danger" role="alert" tabIndex={-1}>
      <Icon name="error" />
      <div>
        <p class="desk-alert-title">{text.errors.summary(errors.length)}</p>
        <ul class="desk-error-list">
          {errors.map(({ id, label, error }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => focusField(event, id)}>
                {label}: {error}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(event: Event, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

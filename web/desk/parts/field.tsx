import type { ComponentChildren, VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Icon } from "./icon.tsx";

/** What every field has. `id` is also where an error summary leads. */
export type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in one sentence; null or absent when nothing is. */
  readonly error?: string | null | undefined;
  readonly optional?: boolean;
};

/** What ties a control to its hint and its error; spread over the control. */
export const described = ({ id, hint, error }: FieldProps) => ({
  id,
  "aria-invalid": error != null ? ("true" as const) : undefined,
  "aria-describedby":
    [hint === undefined ? null : `${id}-hint`, error == null ? null : `${id}-error`]
      .filter((part) => part !== null)
      .join(" ") || undefined,
});

/** A control with its label, hint and error around it; the control itself spreads {@link described}. */
export function Field({ children, ...props }: FieldProps & { readonly children: ComponentChildren }): VNode {
  const { id, label, hint, error, optional = false } = props;
  const text = useText(shellText);
  return (
    <div class={error == null ? "desk-field" : "desk-field desk-field-wrong"}>
      <label for={id}>
        {label}
        {optional ? <span class="desk-optional"> ({text.optional})</span> : null}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="desk-hint">
          {hint}
        </p>
      )}
      {children}
      {error == null ? null : (
        <p id={`${id}-error`} class="desk-error">
          <Icon name="error" class="desk-icon-small" />
          <span class="visually-hidden">{text.error}: </span>
          {error}
        </p>
      )}
    </div>
  );
}

import type { VNode } from "preact";
import { described, Field, type FieldProps } from "./field.tsx";

/** A line of text, or several when `rows` is given. */
export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly onInput: (value: string) => void;
    readonly onBlur?: () => void;
    /** Done in place of submitting the form. */
    readonly onEnter?: () => void;
    readonly rows?: number;
    readonly type?: "text" | "email" | "search" | "url";
    readonly inputMode?: "numeric" | "decimal" | "text";
    readonly maxLength?: number;
    readonly autoComplete?: string;
    readonly placeholder?: never;
    readonly code?: boolean;
  },
): VNode {
  const {
    value,
    onInput,
    onBlur,
    onEnter,
    rows,
    type = "text",
    inputMode,
    maxLength,
    autoComplete = "off",
    code = false,
  } = props;
  const common = {
    ...described(props),
    class: code ? "desk-input desk-input-code" : "desk-input",
    value,
    maxLength,
    autoComplete,
    onBlur,
    required: props.optional !== true,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
    onKeyDown:
      onEnter === undefined
        ? undefined
        : (event: KeyboardEvent) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            onEnter();
          },
  };
  return (
    <Field {...props}>
      {rows === undefined ? (
        <input type={type} inputMode={inputMode} spellcheck={!code} {...common} />
      ) : (
        <textarea rows={rows} {...common} />
      )}
    </Field>
  );
}

import type { VNode } from "preact";
import { described, Field, type FieldProps } from "./field.tsx";

/** A day; the value is `YYYY-MM-DD`, or empty. */
export function DateField(
  props: FieldProps & {
    readonly value: string;
    readonly min?: string;
    readonly max?: string;
    readonly onInput: (value: string) => void;
  },
): VNode {
  const { value, min, max, onInput } = props;
  return (
    <Field {...props}>
      <input
        {...described(props)}
        type="date"
        class="desk-input desk-input-date"
        required={props.optional !== true}
        min={min}
        max={max}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}

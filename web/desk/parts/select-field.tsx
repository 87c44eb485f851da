import type { VNode } from "preact";
import { described, Field, type FieldProps } from "./field.tsx";

/** One thing to choose. */
export type Choice<V extends string = string> = { readonly value: V; readonly name: string };

/**
 * One of a few.
 *
 * @param props.empty - The sentence that stands there before anything is chosen, with the empty text as its value.
 */
export function SelectField<V extends string>(
  props: FieldProps & {
    readonly value: V | "";
    readonly choices: readonly Choice<V>[];
    readonly empty?: string;
    readonly onInput: (value: V | "") => void;
  },
): VNode {
  const { value, choices, empty, onInput } = props;
  return (
    <Field {...props}>
      <select
        {...described(props)}
        class="desk-input"
        required={props.optional !== true}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value as V | "")}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

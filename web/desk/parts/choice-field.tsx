import type { VNode } from "preact";
import type { FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import type { Choice } from "./select-field.tsx";

/** One of very few, all in sight: radio buttons in a group with a legend. The first carries the field's id. */
export function ChoiceField<V extends string>(
  props: FieldProps & {
    readonly value: V | "";
    readonly choices: readonly (Choice<V> & { readonly hint?: string })[];
    readonly onInput: (value: V) => void;
  },
): VNode {
  const { id, label, hint, error, value, choices, onInput } = props;
  const describedBy = [hint === undefined ? null : `${id}-hint`, error == null ? null : `${id}-error`];
  return (
    <fieldset
      class={error == null ? "desk-field" : "desk-field desk-field-wrong"}
      aria-describedby={describedBy.filter((part) => part !== null).join(" ") || undefined}
    >
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="desk-hint">
          {hint}
        </p>
      )}
      {choices.map((choice, i) => (
        <label key={choice.value} class="desk-choice">
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onInput(choice.value)}
          />
          <span>
            {choice.name}
            {choice.hint === undefined ? null : <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
      {error == null ? null : (
        <p id={`${id}-error`} class="desk-error">
          <Icon name="error" class="desk-icon-small" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

import type { VNode } from "preact";
import { useLanguage } from "../desk-context.ts";
import { type Measure, measureNames } from "../quantity.ts";
import { described, Field, type FieldProps } from "./field.tsx";

/**
 * A quantity as people write it, with its unit beside it. The text is the page's state; `parseQuantity` of
 * web/desk/quantity.ts turns it into the base unit.
 */
export function QuantityField(
  props: FieldProps & {
    readonly value: string;
    readonly measure: Measure;
    readonly onInput: (value: string) => void;
    readonly onBlur?: () => void;
  },
): VNode {
  const { id, value, measure, onInput, onBlur, error, hint } = props;
  const language = useLanguage();
  const ties = described({ id, label: props.label, hint, error });
  return (
    <Field {...props}>
      <span class="desk-with-unit">
        <input
          {...ties}
          aria-describedby={[ties["aria-describedby"], `${id}-unit`].filter(Boolean).join(" ")}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          class="desk-input desk-input-number"
          required={props.optional !== true}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onBlur}
        />
        <span id={`${id}-unit`} class="desk-unit">
          {measureNames[language][measure]}
        </span>
      </span>
    </Field>
  );
}

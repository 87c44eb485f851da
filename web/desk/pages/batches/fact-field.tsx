import type { VNode } from "preact";
import type { SpecificationInput } from "../../../../core/specification/inputs-of.ts";
import { unitFacts } from "../../../../core/specification/units.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { factName } from "../../../text/desk/fact-name.ts";
import { fieldUnit } from "../../../text/field-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { DateField } from "../../parts/date-field.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";

type Value = string | boolean | number;

/** Long texts get several lines. */
const isLong = (path: string): boolean => /^(story|note)(\/|$)/.test(path);

/**
 * One fact of a dossier, asked for as the specification's rules read it. A decimal comma becomes the point that the dossier
 * keeps.
 */
export function FactField({
  id,
  input,
  value,
  error,
  onInput,
}: {
  readonly id: string;
  readonly input: SpecificationInput;
  readonly value: Value;
  readonly error: string | null;
  readonly onInput: (value: Value) => void;
}): VNode {
  const text = useText(batchesText).form;
  const language = useLanguage();
  const { path, kind, values } = input;
  const unit =
    input.unit === null || input.unit === "" ? fieldUnit(path, language) : unitFacts(input.unit).name[language];
  const common = { id, label: factName(path, language), error, optional: true };
  const written = String(value);
  if (kind === "yes-no") {
    const choices = [
      { value: "true", name: text.yes },
      { value: "false", name: text.no },
    ];
    const choose = (chosen: string) => onInput(chosen === "" ? "" : chosen === "true");
    return <SelectField {...common} empty={text.choose} value={written} choices={choices} onInput={choose} />;
  }
  if (kind === "choice" && values !== null) {
    const named = values.map((one) => ({ value: one.value, name: one.name[language] }));
    const other =
      written === "" || values.some((one) => one.value === written) ? [] : [{ value: written, name: written }];
    const choices = [...other, ...named];
    return <SelectField {...common} empty={text.choose} value={written} choices={choices} onInput={onInput} />;
  }
  if (kind === "day") return <DateField {...common} value={written} onInput={onInput} />;
  const hint =
    kind === "list" && values !== null
      ? text.listHint(values.map((one) => one.value).join(", "))
      : unit === null
        ? undefined
        : text.numberHint(unit);
  const isNumber = kind === "number" || kind === "year";
  return (
    <TextField
      {...common}
      hint={hint}
      value={isNumber && language === "it" ? written.replace(".", ",") : written}
      maxLength={2000}
      {...(isNumber ? { inputMode: "decimal" as const } : {})}
      {...(isLong(path) ? { rows: 3 } : {})}
      onInput={(typed) => onInput(isNumber ? typed.replace(",", ".") : typed)}
    />
  );
}

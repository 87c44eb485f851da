import type { VNode } from "preact";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import type { SpecificationInput } from "../../../../core/specification/inputs-of.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { factName } from "../../../text/desk/fact-name.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import type { DraftErrors } from "./check-draft.ts";
import { FactField } from "./fact-field.tsx";

/** Facts that are often told and that no rule may ask for. */
const usual = ["size", "variety", "vintage", "plot", "packaging", "input/1", "input/2", "story/it", "story/en", "note"];

/** The facts that the specification's rules read, then those that the batch says besides; more can be added. */
export function FactFields({
  content: { fields },
  inputs,
  errors,
  idOf,
  change,
}: {
  readonly content: BatchDraft;
  readonly inputs: readonly SpecificationInput[];
  readonly errors: DraftErrors;
  readonly idOf: (input: string) => string;
  readonly change: (changes: Partial<BatchDraft>) => void;
}): VNode {
  const text = useText(batchesText).form;
  const language = useLanguage();
  const others = Object.keys(fields).filter((path) => !inputs.some((input) => input.path === path));
  const shown = [...inputs, ...others.map((path) => ({ path, kind: "text" as const, values: null, unit: null }))];
  const addable = usual.filter((path) => !shown.some((input) => input.path === path));
  const set = (path: string, value: string | boolean | number) => change({ fields: { ...fields, [path]: value } });
  return (
    <Section title={text.facts}>
      <p>{text.factsHint}</p>
      <div class="desk-fields">
        {shown.map((input) => (
          <FactField
            key={input.path}
            id={idOf(`fields/${input.path}`)}
            input={input}
            value={fields[input.path] ?? ""}
            error={errors[`fields/${input.path}`] ?? null}
            onInput={(value) => set(input.path, value)}
          />
        ))}
      </div>
      {addable.length === 0 ? null : (
        <SelectField
          id={idOf("add-fact")}
          label={text.addFact}
          optional
          empty={text.addFactChoose}
          value=""
          choices={addable.map((path) => ({ value: path, name: factName(path, language) }))}
          onInput={(path) => {
            if (path !== "") set(path, "");
          }}
        />
      )}
    </Section>
  );
}

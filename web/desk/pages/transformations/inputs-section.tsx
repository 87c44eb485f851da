import type { VNode } from "preact";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { Holding } from "../holdings/shown-holding.ts";
import { InputFields, type Taken } from "./input-fields.tsx";

/** What is looked for among the holdings, and whether there is more than was found. */
export type Search = { readonly text: string; readonly more: boolean; readonly change: (text: string) => void };

/** What goes in: looked for among what is held, chosen, and how much of each. */
export function InputsSection({
  search,
  ...fields
}: {
  readonly search: Search;
  /** What was found of what is held. */
  readonly holdings: readonly Holding[];
  readonly taken: Taken;
  readonly errors: Readonly<Record<string, string>>;
  readonly idOf: (input: string) => string;
  readonly change: (taken: Taken) => void;
}): VNode {
  const text = useText(transformationsText).form;
  return (
    <Section title={text.inputs}>
      <p>{text.inputsLead}</p>
      <TextField
        id={fields.idOf("search")}
        label={text.search}
        {...(search.more ? { hint: text.searchHint } : {})}
        type="search"
        optional
        maxLength={60}
        value={search.text}
        onInput={search.change}
      />
      {fields.holdings.length === 0 ? <p role="status">{text.noneFound}</p> : null}
      <InputFields {...fields} />
    </Section>
  );
}

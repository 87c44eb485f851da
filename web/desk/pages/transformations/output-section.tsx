import type { VNode } from "preact";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { BasicFields } from "../batches/basic-fields.tsx";
import type { DraftErrors } from "../batches/check-draft.ts";
import { FactFields } from "../batches/fact-fields.tsx";
import type { NextBatch } from "../batches/own-batch.ts";
import type { Output, Outputs } from "./use-outputs.ts";

/** One batch that is to come out: what it is and what its rules ask for; it can go unless it is the only one. */
export function OutputSection({
  output: { key, content },
  at,
  outputs,
  next,
  errors,
  idOf,
}: {
  readonly output: Output;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly outputs: Outputs;
  readonly next: NextBatch;
  readonly errors: DraftErrors;
  readonly idOf: (input: string) => string;
}): VNode {
  const text = useText(transformationsText).form;
  const remove = (
    <button type="button" class="btn btn-sm btn-outline-primary" onClick={() => outputs.remove(key)}>
      {text.removeOutput(at + 1)}
    </button>
  );
  const common = { content, errors, idOf, change: (changes: Partial<typeof content>) => outputs.change(key, changes) };
  return (
    <div>
      <Section
        title={`${text.output(at + 1)}: ${next.product.name}`}
        actions={outputs.list.length === 1 ? undefined : remove}
      >
        <BasicFields {...common} next={next} />
      </Section>
      <FactFields {...common} inputs={next.inputs} />
    </div>
  );
}

import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import {
  createTemplateEndpoint,
  listTemplatesEndpoint,
  writeTemplateEndpoint,
} from "../../../../core/http/endpoints/batch-templates.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Disclosure } from "../../parts/disclosure.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { usePlace } from "../../router.ts";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";

/** Keeps what the draft has in common with others of its kind as a template, or changes the one that it began from. */
export function SaveTemplate({ product, content }: { readonly product: string; readonly content: BatchDraft }): VNode {
  const text = useText(batchesText).form.template;
  const id = useId();
  const [name, setName] = useState("");
  const creating = useAct(createTemplateEndpoint);
  const writing = useAct(writeTemplateEndpoint);
  const template = usePlace().query.get("template");
  const list = useAnswer(listTemplatesEndpoint, template === null ? null : { query: { limit: 200 } });
  const from = list.state === "here" ? list.value.templates.find((one) => one.template === template) : undefined;
  const { gtin, quantity, municipality, producedOn, bestBefore, fields } = content;
  const kept = {
    gtin,
    quantity,
    municipality,
    keeping: bestBefore === "" ? null : { producedOn, bestBefore },
    fields,
  };
  return (
    <Disclosure summary={text.heading}>
      <TextField id={id} label={text.name} value={name} maxLength={80} onInput={setName} />
      <div class="desk-buttons">
        <button
          type="button"
          class="btn btn-outline-primary"
          aria-disabled={name.trim() === ""}
          onClick={() => {
            if (name.trim() !== "") void creating.run({ body: { product, name: name.trim(), content: kept } });
          }}
        >
          {text.save}
        </button>
        {from === undefined ? null : (
          <button
            type="button"
            class="btn btn-outline-primary"
            onClick={() =>
              void writing.run({ params: { template: from.template }, body: { name: from.name, content: kept } })
            }
          >
            {text.update(from.name)}
          </button>
        )}
      </div>
      <ActOutcome act={creating} step={text.step} done={text.saved} />
      <ActOutcome act={writing} step={text.step} done={text.saved} />
    </Disclosure>
  );
}

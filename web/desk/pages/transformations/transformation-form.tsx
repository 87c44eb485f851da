import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { registrationOf } from "../../../../core/draft/registration-of.ts";
import { transformEndpoint } from "../../../../core/http/endpoints/movements-transformations.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { factName } from "../../../text/desk/fact-name.ts";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { measureOf, parseQuantity } from "../../quantity.ts";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { BasicFields } from "../batches/basic-fields.tsx";
import { checkDraft } from "../batches/check-draft.ts";
import { FactFields } from "../batches/fact-fields.tsx";
import type { NextBatch } from "../batches/own-batch.ts";
import type { Holding } from "../holdings/shown-holding.ts";
import { BalanceSection } from "./balance-section.tsx";
import { InputFields, inputKey, type Taken } from "./input-fields.tsx";
import { refusedOutputs } from "./refused-outputs.ts";

/** What is looked for among the holdings, and whether there is more than was found. */
type Search = { readonly text: string; readonly more: boolean; readonly change: (text: string) => void };

type Output = { readonly key: number; readonly content: BatchDraft };

/** The most batches that come out of one transformation here. */
const mostOutputs = 20;

const italianDay = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" }).format(new Date());

/** What goes in, what comes out, and the balance between them while it is written; signed after a confirmation. */
export function TransformationForm(props: {
  readonly next: NextBatch;
  /** What was found of what is held. */
  readonly holdings: readonly Holding[];
  readonly search: Search;
  readonly again: () => void;
}): VNode {
  const { next, holdings, search, again } = props;
  const text = useText(transformationsText).form;
  const batchWords = useText(batchesText).form;
  const language = useLanguage();
  const { actor } = useActing();
  const prefix = useId();
  const [taken, setTaken] = useState<Taken>({});
  const fresh = { ...(next.content as BatchDraft), quantity: "" };
  const [outputs, setOutputs] = useState<readonly Output[]>([{ key: 1, content: fresh }]);
  const [attempt, setAttempt] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const transforming = useAct(transformEndpoint);

  const { unit } = next.product;
  const say = (quantity: bigint, of = unit) => quantityInWords(quantity, of, language);
  const idOf = (input: string) => `${prefix}-${input.replaceAll(" ", "-")}`;
  const inputs = Object.values(taken).map(({ holding, written }) => ({
    holding,
    quantity: parseQuantity(written, measureOf(holding.unit), language),
  }));
  const wrongInputs: Record<string, string> = Object.fromEntries(
    inputs.flatMap(({ holding, quantity }) =>
      quantity === null || quantity > BigInt(holding.available)
        ? [[inputKey(holding), text.quantityWrong(say(BigInt(holding.available), holding.unit))]]
        : [],
    ),
  );
  const limits = { left: 2n ** 62n, leftInWords: "", today: italianDay() };
  const wrongOutputs = outputs.map(({ content }) => checkDraft(content, limits, batchWords));
  const refused = refusedOutputs(transforming.flaws, batchWords);
  const errorsOf = (at: number) => ({ ...refused[at], ...(attempt === 0 ? {} : wrongOutputs[at]) });
  const summary = [
    ...(attempt > 0 && inputs.length === 0
      ? [{ id: idOf("search"), label: text.inputs, error: text.inputsMissing }]
      : []),
    ...(attempt === 0 ? [] : Object.entries(wrongInputs)).map(([key, error]) => ({ id: idOf(key), label: key, error })),
    ...outputs.flatMap(({ key }, at) =>
      Object.entries(errorsOf(at)).map(([input, error]) => ({
        id: idOf(`${key}-${input}`),
        label: `${text.output(at + 1)}, ${batchWords.inputs[input as keyof typeof batchWords.inputs] ?? factName(input.replace(/^fields\//, ""), language)}`,
        error,
      })),
    ),
  ];
  const readable = inputs.flatMap(({ holding: { gtin, lot }, quantity }) =>
    quantity === null ? [] : [{ gtin, lot, quantity: quantity.toString() }],
  );
  const total = outputs.reduce(
    (sum, { content }) => (/^\d{1,18}$/.test(content.quantity) ? sum + BigInt(content.quantity) : sum),
    0n,
  );
  const begin = (event: Event) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    const sound = inputs.length > 0 && Object.keys(wrongInputs).length === 0;
    if (sound && wrongOutputs.every((wrong) => Object.keys(wrong).length === 0)) setConfirming(true);
  };
  const transform = async () => {
    const batches = outputs.map(({ content }) => {
      const { certificate: _, ...batch } = registrationOf(content);
      return batch;
    });
    const reply = await transforming.run({ body: { certificate: next.certificate, inputs: readable, batches } });
    setConfirming(false);
    if (reply === null) again();
    else goTo(addressOf("/desk/{actor}/transformations", { actor }));
  };
  const change = (key: number, changes: Partial<BatchDraft>) =>
    setOutputs((before) =>
      before.map((one) => (one.key === key ? { ...one, content: { ...one.content, ...changes } } : one)),
    );
  const addOutput = () => {
    const key = Math.max(...outputs.map((one) => one.key)) + 1;
    const lots = outputs.map(({ content }) => content.lot);
    const lot = next.lots.find((one) => !lots.includes(one.lot))?.lot ?? "";
    setOutputs([...outputs, { key, content: { ...fresh, lot } }]);
  };
  const made = outputs.map(
    ({ content }) => `${content.lot}, ${say(/^\d{1,18}$/.test(content.quantity) ? BigInt(content.quantity) : 0n)}`,
  );
  return (
    <form noValidate onSubmit={begin}>
      <ErrorSummary errors={summary} attempt={attempt + (transforming.flaws.length > 0 ? 1 : 0)} />
      <Section title={text.inputs}>
        <p>{text.inputsLead}</p>
        <TextField
          id={idOf("search")}
          label={text.search}
          {...(search.more ? { hint: text.searchHint } : {})}
          type="search"
          optional
          maxLength={60}
          value={search.text}
          onInput={search.change}
        />
        {holdings.length === 0 ? <p role="status">{text.noneFound}</p> : null}
        <InputFields
          holdings={holdings}
          taken={taken}
          errors={attempt === 0 ? {} : wrongInputs}
          idOf={idOf}
          change={setTaken}
        />
      </Section>
      {outputs.map(({ key, content }, at) => (
        <div key={key}>
          <Section
            title={`${text.output(at + 1)}: ${next.product.name}`}
            actions={
              outputs.length === 1 ? undefined : (
                <button
                  type="button"
                  class="btn btn-sm btn-outline-primary"
                  onClick={() => setOutputs(outputs.filter((one) => one.key !== key))}
                >
                  {text.removeOutput(at + 1)}
                </button>
              )
            }
          >
            <BasicFields
              content={content}
              next={next}
              errors={errorsOf(at)}
              idOf={(input) => idOf(`${key}-${input}`)}
              change={(changes) => change(key, changes)}
            />
          </Section>
          <FactFields
            content={content}
            inputs={next.inputs}
            errors={errorsOf(at)}
            idOf={(input) => idOf(`${key}-${input}`)}
            change={(changes) => change(key, changes)}
          />
        </div>
      ))}
      {outputs.length >= mostOutputs ? null : (
        <div class="desk-buttons">
          <button type="button" class="btn btn-outline-primary" onClick={addOutput}>
            {text.another}
          </button>
        </div>
      )}
      <BalanceSection
        asked={{ certificate: next.certificate, inputs: readable, total: total === 0n ? null : total.toString() }}
      />
      {transforming.flaws.length === 0 ? <ActOutcome act={transforming} step={text.actStep} /> : null}
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary">
          {text.action}
        </button>
      </div>
      {confirming ? (
        <ConfirmDialog
          title={text.title}
          action={text.action}
          busy={transforming.state === "running"}
          onConfirm={() => void transform()}
          onCancel={() => setConfirming(false)}
        >
          <p>{text.confirm(made.join("; "))}</p>
          <p>{next.countersigned ? batchWords.confirm.waits(next.controlBody.name) : batchWords.confirm.direct}</p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}

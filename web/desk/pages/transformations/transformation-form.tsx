import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { registrationOf } from "../../../../core/draft/registration-of.ts";
import { transformEndpoint } from "../../../../core/http/endpoints/movements-transformations.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { factName } from "../../../text/desk/fact-name.ts";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { checkDraft } from "../batches/check-draft.ts";
import type { NextBatch } from "../batches/own-batch.ts";
import type { Holding } from "../holdings/shown-holding.ts";
import { BalanceSection } from "./balance-section.tsx";
import type { Taken } from "./input-fields.tsx";
import { InputsSection, type Search } from "./inputs-section.tsx";
import { OutputSection } from "./output-section.tsx";
import { readInputs } from "./read-inputs.ts";
import { refusedOutputs } from "./refused-outputs.ts";
import { quantityOf, useOutputs } from "./use-outputs.ts";

const italianDay = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" }).format(new Date());

/** What goes in, what comes out, and the balance between them while it is written; signed after a confirmation. */
export function TransformationForm({
  next,
  holdings,
  search,
  again,
}: {
  readonly next: NextBatch;
  /** What was found of what is held. */
  readonly holdings: readonly Holding[];
  readonly search: Search;
  readonly again: () => void;
}): VNode {
  const text = useText(transformationsText).form;
  const batchWords = useText(batchesText).form;
  const language = useLanguage();
  const { actor } = useActing();
  const prefix = useId();
  const [taken, setTaken] = useState<Taken>({});
  const outputs = useOutputs(next);
  const [attempt, setAttempt] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const transforming = useAct(transformEndpoint);

  const idOf = (input: string) => `${prefix}-${input.replaceAll(" ", "-")}`;
  const inputs = readInputs(taken, { language, quantityWrong: text.quantityWrong });
  const limits = { left: 2n ** 62n, leftInWords: "", today: italianDay() };
  const wrongOutputs = outputs.list.map(({ content }) => checkDraft(content, limits, batchWords));
  const refused = refusedOutputs(transforming.flaws, batchWords);
  const errorsOf = (at: number) => ({ ...refused[at], ...(attempt === 0 ? {} : wrongOutputs[at]) });
  const inputErrors = attempt === 0 ? {} : inputs.errors;
  const nothingTaken = Object.keys(taken).length === 0;
  useUnsaved(!nothingTaken && transforming.state !== "done");
  const nameOf = (input: string) =>
    batchWords.inputs[input as keyof typeof batchWords.inputs] ?? factName(input.replace(/^fields\//, ""), language);
  const summary = [
    ...(attempt > 0 && nothingTaken ? [{ id: idOf("search"), label: text.inputs, error: text.inputsMissing }] : []),
    ...Object.entries(inputErrors).map(([key, error]) => ({ id: idOf(key), label: key, error })),
    ...outputs.list.flatMap(({ key }, at) =>
      Object.entries(errorsOf(at)).map(([input, error]) => ({
        id: idOf(`${key}-${input}`),
        label: `${text.output(at + 1)}, ${nameOf(input)}`,
        error,
      })),
    ),
  ];
  const begin = (event: Event) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    const wrong = [inputs.errors, ...wrongOutputs].some((errors) => Object.keys(errors).length > 0);
    if (!nothingTaken && !wrong) setConfirming(true);
  };
  const transform = async () => {
    const batches = outputs.list.map(({ content }) => {
      const { certificate: _, ...batch } = registrationOf(content);
      return batch;
    });
    const body = { certificate: next.certificate, inputs: [...inputs.readable], batches };
    const reply = await transforming.run({ body });
    setConfirming(false);
    if (reply === null) again();
    else goTo(addressOf("/desk/{actor}/transformations", { actor }));
  };
  const total = outputs.list.reduce((sum, output) => sum + quantityOf(output), 0n);
  const made = outputs.list.map(
    (output) => `${output.content.lot}, ${quantityInWords(quantityOf(output), next.product.unit, language)}`,
  );
  return (
    <form noValidate onSubmit={begin}>
      <ErrorSummary errors={summary} attempt={attempt + (transforming.flaws.length > 0 ? 1 : 0)} />
      <InputsSection {...{ search, holdings, taken, idOf }} errors={inputErrors} change={setTaken} />
      {outputs.list.map((output, at) => (
        <OutputSection
          key={output.key}
          {...{ output, at, outputs, next }}
          errors={errorsOf(at)}
          idOf={(input) => idOf(`${output.key}-${input}`)}
        />
      ))}
      {outputs.add === null ? null : (
        <div class="desk-buttons">
          <button type="button" class="btn btn-outline-primary" onClick={outputs.add}>
            {text.another}
          </button>
        </div>
      )}
      <BalanceSection
        asked={{
          certificate: next.certificate,
          inputs: inputs.readable,
          total: total === 0n ? null : total.toString(),
        }}
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

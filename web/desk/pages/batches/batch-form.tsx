import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { registrationOf } from "../../../../core/draft/registration-of.ts";
import { registerBatchEndpoint } from "../../../../core/http/endpoints/batches.ts";
import { parseGtin } from "../../../../core/label/gtin.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { factName } from "../../../text/desk/fact-name.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { QuotaBar } from "../../parts/quota-bar.tsx";
import { Section } from "../../parts/section.tsx";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { BasicFields } from "./basic-fields.tsx";
import { checkDraft, type DraftErrors, refusedInputs } from "./check-draft.ts";
import { ConfirmRegistration } from "./confirm-registration.tsx";
import { ConsumerPreview } from "./consumer-preview.tsx";
import { FactFields } from "./fact-fields.tsx";
import type { NextBatch } from "./own-batch.ts";
import { SaveTemplate } from "./save-template.tsx";
import { SpecificationVerdict, useVerdict } from "./specification-verdict.tsx";
import { StaleDraft } from "./stale-draft.tsx";
import { useDraft } from "./use-draft.ts";

const italianDay = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" }).format(new Date());

const noErrors: DraftErrors = {};

/** A batch while it is prepared: saved as a draft while it is typed, judged by the specification, signed at the end. */
export function BatchForm({
  next,
  draft,
  onCreated,
}: {
  readonly next: NextBatch;
  readonly draft: { readonly id: string; readonly version: number; readonly content: BatchDraft } | null;
  readonly onCreated: (draft: string) => void;
}): VNode {
  const text = useText(batchesText).form;
  const language = useLanguage();
  const { actor } = useActing();
  const place = usePlace();
  const prefix = useId();
  const idOf = (input: string) => `${prefix}-${input}`;
  const [content, setContent] = useState<BatchDraft>(draft?.content ?? (next.content as BatchDraft));
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState(noErrors);
  const [confirming, setConfirming] = useState(false);
  const [template] = useState(place.query.get("template"));
  const kept = useDraft(content, draft, (id) => {
    onCreated(id);
    const { certificate } = content;
    goTo(withQuery({ path: place.path, query: new URLSearchParams() }, { certificate, draft: id, template }), {
      replace: true,
    });
  });
  const registering = useAct(registerBatchEndpoint);
  const verdict = useVerdict(next.product.slug, content);

  const { unit } = next.product;
  const left = BigInt(next.quota.left);
  const say = (quantity: bigint) => quantityInWords(quantity, unit, language);
  const wrong = checkDraft(content, { left, leftInWords: say(left), today: italianDay() }, text);
  const errors = attempt === 0 ? refused : { ...refused, ...wrong };
  const change = (changes: Partial<BatchDraft>) => {
    setContent((before) => ({ ...before, ...changes }));
    setRefused(noErrors);
  };
  const begin = (event: Event) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (Object.keys(wrong).length === 0) setConfirming(true);
  };
  const register = async () => {
    const body = { ...registrationOf(content), certificate: next.certificate };
    const reply = await registering.run({ body });
    setConfirming(false);
    if (reply === null) return;
    await kept.finish();
    const gtin = parseGtin(content.gtin);
    goTo(
      addressOf("/desk/{actor}/batches/{gtin}/{lot}", {
        actor,
        gtin: gtin.ok ? gtin.value : content.gtin,
        lot: content.lot,
      }),
    );
  };
  const found = registering.flaws.length === 0 ? errors : { ...refusedInputs(registering.flaws, text), ...errors };
  const summary = Object.entries(found).map(([input, error]) => ({
    id: idOf(input),
    label: text.inputs[input as keyof typeof text.inputs] ?? factName(input.replace(/^fields\//, ""), language),
    error,
  }));
  const quantity = /^\d{1,18}$/.test(content.quantity) ? BigInt(content.quantity) : 0n;
  const basis =
    next.basis.kind === "batch"
      ? text.like(next.basis.lot ?? "")
      : next.basis.kind === "template"
        ? text.likeTemplate
        : text.first;
  return (
    <form noValidate onSubmit={begin}>
      {kept.standing === "stale" ? <StaleDraft fork={kept.fork} /> : null}
      <ErrorSummary errors={summary} attempt={attempt + (registering.flaws.length > 0 ? 1 : 0)} />
      {registering.flaws.length === 0 ? <ActOutcome act={registering} step={text.registerStep} /> : null}
      <Section title={text.basics}>
        <p>
          <strong>{next.product.name}</strong>. {basis}
        </p>
        <BasicFields content={content} next={next} errors={found} idOf={idOf} change={change} />
      </Section>
      <FactFields content={content} inputs={next.inputs} errors={found} idOf={idOf} change={change} />
      <SpecificationVerdict verdict={verdict} />
      <ConsumerPreview content={{ ...content, certificate: next.certificate }} />
      <Section title={text.quota}>
        <QuotaBar used={BigInt(next.quota.quota) - left} quota={next.quota.quota} unit={unit} />
        {quantity > 0n && quantity <= left ? <p>{text.afterThis(say(left - quantity))}</p> : null}
        <SaveTemplate product={next.product.id} content={content} />
        <p role="status">{kept.standing === "stale" ? "" : text.draft[kept.standing]}</p>
        {next.measure === null ? null : <Alert kind="warning">{text.errors.fields}</Alert>}
        <div class="desk-buttons">
          <button type="submit" class="btn btn-primary">
            {text.register}
          </button>
        </div>
      </Section>
      {confirming ? (
        <ConfirmRegistration
          next={next}
          what={`${next.product.name}, ${content.lot}, ${say(quantity)}`}
          verdict={verdict}
          busy={registering.state === "running"}
          onConfirm={() => void register()}
          onCancel={() => setConfirming(false)}
        />
      ) : null}
    </form>
  );
}

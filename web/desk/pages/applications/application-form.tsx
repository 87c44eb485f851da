import type { ComponentChildren, VNode } from "preact";
import { useId } from "preact/hooks";
import type { Flaw } from "../../../../core/errors/filigrana-error.ts";
import { submitApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { documentText } from "../../../text/desk/document-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Section } from "../../parts/section.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useProducts } from "../../use-products.ts";
import { ApplicationFields } from "./application-fields.tsx";
import { checkValues, type FormValues, valuesOf } from "./form-values.ts";
import { SavedState } from "./saved-state.tsx";
import type { ShownApplication } from "./shown-application.ts";
import { useSavedForm } from "./use-saved-form.ts";

/**
 * The form of an application: it saves itself while it is typed, and is submitted when it is complete.
 *
 * @param props.children - What stands between the fields and the button that submits: the documents.
 */
export function ApplicationForm({
  application,
  again,
  children,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
  readonly children: ComponentChildren;
}): VNode {
  const text = useText(applicationsText).form;
  const language = useLanguage();
  const products = useProducts();
  const submitting = useAct(submitApplicationEndpoint);
  const unitOf = ({ product }: FormValues) =>
    (products.state === "here" ? products.value.get(product)?.unit : application.product?.unit) ?? null;
  const form = useForm(valuesOf(application, language), (values) =>
    checkValues(values, unitOf(values), language, text),
  );
  const saved = useSavedForm(application, form.values, unitOf(form.values), language);
  const submit = async () => {
    const version = await saved.save();
    if (version === null) return;
    const asked = { params: { application: application.application }, body: { version } };
    if ((await submitting.run(asked)) !== null) again();
  };
  const first = application.state === "draft";
  const documents = useMissingDocuments(submitting.flaws);
  const id = useId();
  return (
    <>
      <Section title={text.heading}>
        <p class="desk-hint">{first ? text.intro : text.introAgain}</p>
        <ErrorSummary {...form.summary(text.labels)} />
        <form id={id} noValidate onSubmit={form.submit(() => void submit())}>
          <ApplicationFields form={form} unit={unitOf(form.values)} partiesOpen={first} />
        </form>
        <SavedState saved={saved} />
      </Section>
      {children}
      {documents.length === 0 ? (
        <ActOutcome act={submitting} step={text.submitStep} />
      ) : (
        <Alert kind="danger" title={text.documents}>
          <ul>
            {documents.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      <p>
        <button type="submit" form={id} class="btn btn-primary" aria-disabled={submitting.state === "running"}>
          {first ? text.submit : text.submitAgain}
        </button>
      </p>
    </>
  );
}

/** The documents that the server found missing, one sentence each. */
function useMissingDocuments(flaws: readonly Flaw[]): string[] {
  const text = useText(applicationsText).form;
  const { kinds } = useText(documentText);
  return flaws
    .filter(({ pointer }) => pointer === "/documents")
    .map(({ value }) => text.documentMissing(kinds[value as keyof typeof kinds] ?? String(value)));
}

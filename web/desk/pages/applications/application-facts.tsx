import type { VNode } from "preact";
import { applicationStateText } from "../../../text/desk/application-state-text.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { decimalInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { DayText } from "../../parts/day.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { addressOf } from "../../url.ts";
import { ApplicationTerm } from "./application-term.tsx";
import { applicationTone } from "./application-tone.ts";
import type { ShownApplication } from "./shown-application.ts";

/** How far an application is and, unless it is being written, what it asks for. */
export function ApplicationFacts({
  application,
  withForm,
}: {
  readonly application: ShownApplication;
  readonly withForm: boolean;
}): VNode {
  const text = useText(applicationsText);
  const states = useText(applicationStateText);
  const { state, completion, reason, assignee, submittedAt, decidedAt } = application;
  const asked = useAskedFacts(application);
  return (
    <Section title={text.one.facts}>
      {completion === null || state !== "completion-requested" ? null : (
        <Alert kind="warning" title={text.one.completionTitle} live={false}>
          <p class="desk-said">{completion.missing}</p>
        </Alert>
      )}
      <Certificate application={application} />
      <Facts
        facts={[
          [
            text.one.state,
            <>
              <StateTag tone={applicationTone[state]}>{states[state].name}</StateTag> {states[state].waits}
            </>,
          ],
          [text.one.operator, application.operatorName],
          ...(submittedAt === null
            ? []
            : ([
                [text.one.submitted, <InstantText key="s" at={submittedAt} />],
                [text.one.assignee, assignee?.name ?? text.nobody],
              ] as const)),
          ...(application.dueAt === null && completion === null
            ? []
            : ([
                [
                  state === "completion-requested" ? text.one.completeBy : text.one.due,
                  <ApplicationTerm key="t" application={application} />,
                ],
              ] as const)),
          ...(decidedAt === null ? [] : ([[text.one.decided, <InstantText key="d" at={decidedAt} />]] as const)),
          ...(reason === null ? [] : ([[text.one.reason, reason]] as const)),
          ...(withForm ? asked : []),
        ]}
      />
    </Section>
  );
}

/** Where the certificate is that was granted: on its way, or on record. */
function Certificate({ application }: { readonly application: ShownApplication }): VNode | null {
  const text = useText(applicationsText).one;
  const { actor } = useActing();
  const { certificate, operation } = application;
  if (certificate === null || operation === null) return null;
  if (operation.state === "refused") return <Alert kind="danger">{text.certificateRefused}</Alert>;
  if (operation.state !== "mined" && operation.state !== "final")
    return <Alert kind="info">{text.certificateComing}</Alert>;
  return (
    <Alert kind="success" live={false}>
      <a href={addressOf("/desk/{actor}/certificates/{certificate}", { actor, certificate })}>{text.toCertificate}</a>
    </Alert>
  );
}

/** What the form says, for who does not write it. */
function useAskedFacts({ form, product, controlBodyName }: ShownApplication) {
  const text = useText(applicationsText);
  const language = useLanguage();
  const { labels } = text.form;
  const said = (value: string | null) => value ?? text.one.notSaid;
  const day = (value: string | null) => (value === null ? text.one.notSaid : <DayText day={value} />);
  const quantity =
    form.quantity === null ? text.one.notSaid : <Quantity value={form.quantity} unit={product?.unit ?? null} />;
  return [
    [labels.controlBody, said(controlBodyName)],
    [labels.variant, said(form.variant)],
    [labels.hectares, form.hectares === null ? text.one.notSaid : `${decimalInWords(form.hectares, language)} ha`],
    [labels.quantity, quantity],
    [labels.from, day(form.from)],
    [labels.until, day(form.until)],
    [labels.plots, said(form.plots)],
    [labels.notes, said(form.notes)],
  ] as const;
}

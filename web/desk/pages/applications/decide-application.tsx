import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { shortDayOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Section } from "../../parts/section.tsx";
import { GrantForm } from "./grant-form.tsx";
import { RefuseForm } from "./refuse-form.tsx";
import type { ShownApplication } from "./shown-application.ts";

/** The body's decision: grant the certificate, or refuse with a reason. */
export function DecideApplication({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const text = useText(applicationsText).decision;
  const language = useLanguage();
  const id = useId();
  const mayGrant = application.acts.includes("grant");
  const [outcome, setOutcome] = useState<"granted" | "refused">(mayGrant ? "granted" : "refused");
  const { completion, state } = application;
  const pending = state === "completion-requested" && completion !== null && new Date(completion.dueAt) > new Date();
  if (pending && completion !== null) {
    return (
      <Section title={text.heading}>
        <Alert kind="info" live={false}>
          {text.pending(shortDayOf(new Date(completion.dueAt), language))}
        </Alert>
      </Section>
    );
  }
  const offered = mayGrant ? (["granted", "refused"] as const) : (["refused"] as const);
  return (
    <Section title={text.heading}>
      <ChoiceField
        id={id}
        label={text.outcome}
        value={outcome}
        choices={offered.map((value) => ({ value, name: text.outcomes[value] }))}
        onInput={setOutcome}
      />
      {outcome === "granted" ? (
        <GrantForm application={application} again={again} />
      ) : (
        <RefuseForm application={application} again={again} />
      )}
    </Section>
  );
}

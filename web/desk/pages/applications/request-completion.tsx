import type { VNode } from "preact";
import { requestCompletionEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useText } from "../../desk-context.ts";
import { italianMidnight } from "../../italian-midnight.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import type { ShownApplication } from "./shown-application.ts";

/** Asks the operator to complete an application. */
export function RequestCompletion({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const text = useText(applicationsText).completion;
  const asking = useAct(requestCompletionEndpoint);
  const form = useForm({ missing: "", dueAt: "" }, ({ missing }) =>
    missing.trim() === "" ? { missing: text.wanted } : {},
  );
  useUnsaved(form.changed && asking.state !== "done");
  const send = async ({ missing, dueAt }: { missing: string; dueAt: string }) => {
    const body = {
      version: application.version,
      missing,
      ...(dueAt === "" ? {} : { dueAt: italianMidnight(dueAt) }),
    };
    if ((await asking.run({ params: { application: application.application }, body })) !== null) again();
  };
  return (
    <Section title={text.heading}>
      <ErrorSummary {...form.summary({ missing: text.missing, dueAt: text.due })} />
      <form noValidate onSubmit={form.submit((values) => void send(values))}>
        <TextField {...form.field("missing")} label={text.missing} hint={text.missingHint} rows={3} maxLength={4000} />
        <DateField {...form.field("dueAt")} label={text.due} hint={text.dueHint} optional />
        <ActOutcome act={asking} step={text.step} />
        <button type="submit" class="btn btn-outline-primary" aria-disabled={asking.state === "running"}>
          {text.action}
        </button>
      </form>
    </Section>
  );
}

import type { VNode } from "preact";
import { enrolActorEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { GovernedOutcome } from "./governed-outcome.tsx";

/** Enrols an actor in a role; the platform makes its key. */
export function EnrolForm({
  role,
  action,
  onDone,
}: {
  readonly role: "operator" | "control-body" | "inspector";
  readonly action: string;
  readonly onDone: () => void;
}): VNode {
  const text = useText(regionText);
  const act = useAct(enrolActorEndpoint);
  const form = useForm({ name: "", municipality: "" }, ({ name, municipality }) => ({
    ...(name.trim() === "" ? { name: text.nameMissing } : {}),
    ...(municipality === "" || /^\d{6}$/.test(municipality) ? {} : { municipality: text.municipalityWrong }),
  }));
  const send = async ({ name, municipality }: { name: string; municipality: string }) => {
    const body = { role, name: name.trim(), ...(municipality === "" ? {} : { municipality }) };
    if ((await act.run({ body })) !== null) onDone();
  };
  return (
    <form noValidate onSubmit={form.submit((values) => void send(values))}>
      <ErrorSummary {...form.summary({ name: text.name, municipality: text.municipality })} />
      <TextField {...form.field("name")} label={text.name} maxLength={200} />
      <TextField
        {...form.field("municipality")}
        label={text.municipality}
        hint={text.municipalityHint}
        inputMode="numeric"
        maxLength={6}
        optional
      />
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" disabled={act.state === "running"}>
          {action}
        </button>
      </div>
      <GovernedOutcome act={act} step={text.enrolStep} />
    </form>
  );
}

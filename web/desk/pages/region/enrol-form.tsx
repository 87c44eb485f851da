import type { VNode } from "preact";
import { enrolActorEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useText } from "../../desk-context.ts";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { looksLikeEmail } from "../team/looks-like-email.ts";
import { GovernedOutcome } from "./governed-outcome.tsx";

/** Enrols an actor in a role; the platform makes its key. */
export function EnrolForm({
  enrolAs,
  action,
  onDone,
}: {
  readonly enrolAs: "operator" | "control-body" | "inspector";
  readonly action: string;
  readonly onDone: () => void;
}): VNode {
  const text = useText(regionText);
  const people = useText(teamText).invite;
  const act = useAct(enrolActorEndpoint);
  const form = useForm({ name: "", municipality: "", ownerEmail: "" }, ({ name, municipality, ownerEmail }) => ({
    ...(ownerEmail.trim() === "" || looksLikeEmail(ownerEmail.trim()) ? {} : { ownerEmail: people.emailWrong }),
    ...(name.trim() === "" ? { name: text.nameMissing } : {}),
    ...(municipality === "" || /^\d{6}$/.test(municipality) ? {} : { municipality: text.municipalityWrong }),
  }));
  const send = async ({ name, municipality, ownerEmail }: typeof form.values) => {
    const owner = ownerEmail.trim();
    const body = {
      role: enrolAs,
      name: name.trim(),
      ...(municipality === "" ? {} : { municipality }),
      ...(owner === "" ? {} : { ownerEmail: owner }),
    };
    if ((await act.run({ body })) !== null) onDone();
  };
  const invitation = act.state === "done" ? act.reply.body.invitation : undefined;
  return (
    <form noValidate onSubmit={form.submit((values) => void send(values))}>
      <ErrorSummary
        {...form.summary({ name: text.name, municipality: text.municipality, ownerEmail: people.firstOwner })}
      />
      <TextField {...form.field("name")} label={text.name} maxLength={200} />
      <TextField
        {...form.field("municipality")}
        label={text.municipality}
        hint={text.municipalityHint}
        inputMode="numeric"
        maxLength={6}
        optional
      />
      <TextField
        {...form.field("ownerEmail")}
        label={people.firstOwner}
        hint={people.firstOwnerHint}
        type="email"
        maxLength={320}
        optional
      />
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" disabled={act.state === "running"}>
          {action}
        </button>
      </div>
      <GovernedOutcome act={act} step={text.enrolStep} />
      {invitation === undefined ? null : (
        <ShownOnce
          title={people.made(form.values.ownerEmail.trim())}
          hint={invitation.mailed ? people.mailed(form.values.ownerEmail.trim()) : people.once}
          label={people.link}
          value={invitation.link}
          what={people.theLink}
        />
      )}
    </form>
  );
}

import type { VNode } from "preact";
import { endAppointmentEndpoint } from "../../../../core/http/endpoints/governance.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import type { ActorRow } from "./actors-table.tsx";
import { GovernedDialog } from "./governed-dialog.tsx";
import { GovernedOutcome } from "./governed-outcome.tsx";
import { ReasonFields, type ReasonValues, reasonErrors } from "./reason-fields.tsx";

/** Asks for the reason, then ends an inspector's appointment. */
export function EndAppointment({
  inspector,
  onClose,
  onDone,
}: {
  readonly inspector: ActorRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): VNode {
  const text = useText(regionText);
  const words = text.inspectors;
  const act = useAct(endAppointmentEndpoint);
  const form = useForm({ it: "", en: "" }, (values) => reasonErrors(values, text.reasonMissing));
  const end = async (reason: ReasonValues) => {
    if ((await act.run({ params: { actor: inspector.actor }, body: { reason } })) !== null) onDone();
  };
  const confirm = form.submit((reason) => void end(reason));
  if (act.state === "done")
    return <GovernedDialog title={words.endTitle(inspector.name)} act={act} step={words.endStep} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={words.endTitle(inspector.name)}
      action={words.end}
      danger
      busy={act.state === "running"}
      onConfirm={() => confirm(new Event("submit"))}
      onCancel={onClose}
    >
      <p>{words.endWhat}</p>
      <ReasonFields form={form} />
      <GovernedOutcome act={act} step={words.endStep} />
    </ConfirmDialog>
  );
}

import type { VNode } from "preact";
import {
  type Handover,
  refuseHandoverEndpoint,
  withdrawHandoverEndpoint,
} from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";

/**
 * Ends a proposed handover: who was to receive it refuses it, and says why; who proposed it withdraws it, with a reason if
 * there is one.
 */
export function EndProposalDialog(props: {
  readonly handover: Handover;
  readonly as: "refuse" | "withdraw";
  readonly onClose: () => void;
  readonly onDone: () => void;
}): VNode {
  const { handover, as, onClose, onDone } = props;
  const { handover: text } = useText(custodyText);
  const refusing = useAct(refuseHandoverEndpoint);
  const withdrawing = useAct(withdrawHandoverEndpoint);
  const refuses = as === "refuse";
  const act = refuses ? refusing : withdrawing;
  const form = useForm({ reason: "" }, ({ reason }) =>
    refuses && reason.trim() === "" ? { reason: text.reasonMissing } : {},
  );
  const end = async () => {
    const reason = form.values.reason.trim();
    const params = { handover: handover.handover };
    const reply = refuses
      ? await refusing.run({ params, body: { reason } })
      : await withdrawing.run({ params, body: reason === "" ? {} : { reason } });
    if (reply === null) return;
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={text[as]}
      action={text[as]}
      danger
      busy={act.state === "running"}
      onConfirm={() => form.submit(() => void end())(new Event("submit"))}
      onCancel={onClose}
    >
      <p>{refuses ? text.refuseSays : text.withdrawSays}</p>
      <TextField {...form.field("reason")} label={text.reason} optional={!refuses} rows={2} maxLength={1000} />
      <ActOutcome act={act} step={refuses ? text.refuseStep : text.withdrawStep} />
    </ConfirmDialog>
  );
}

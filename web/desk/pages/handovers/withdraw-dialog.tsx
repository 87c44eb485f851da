import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type Handover, withdrawHandoverEndpoint } from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";

/** Takes a proposed handover back, with a reason if there is one. */
export function WithdrawDialog(props: {
  readonly handover: Handover;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): VNode {
  const { handover, onClose, onDone } = props;
  const text = useText(custodyText).handover;
  const withdrawing = useAct(withdrawHandoverEndpoint);
  const [reason, setReason] = useState("");
  const withdraw = async () => {
    const body = reason.trim() === "" ? {} : { reason: reason.trim() };
    const reply = await withdrawing.run({ params: { handover: handover.handover }, body });
    if (reply === null) return;
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={text.withdraw}
      action={text.withdraw}
      danger
      busy={withdrawing.state === "running"}
      onConfirm={() => void withdraw()}
      onCancel={onClose}
    >
      <p>{text.withdrawSays}</p>
      <TextField
        id="withdraw-reason"
        label={text.withdrawReason}
        optional
        rows={2}
        maxLength={1000}
        value={reason}
        onInput={setReason}
      />
      <ActOutcome act={withdrawing} step={text.withdrawStep} />
    </ConfirmDialog>
  );
}

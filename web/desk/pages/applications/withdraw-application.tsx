import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { withdrawApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import type { ShownApplication } from "./shown-application.ts";

/** Withdraws an application, after asking. */
export function WithdrawApplication({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const text = useText(applicationsText).withdraw;
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const withdrawing = useAct(withdrawApplicationEndpoint);
  const withdraw = async () => {
    const because = reason.trim();
    const body = because === "" ? {} : { reason: because };
    const reply = await withdrawing.run({ params: { application: application.application }, body });
    setAsking(false);
    if (reply !== null) again();
  };
  return (
    <div class="desk-section">
      <ActOutcome act={withdrawing} step={text.step} />
      <button type="button" class="btn btn-outline-danger" onClick={() => setAsking(true)}>
        {text.action}
      </button>
      {asking ? (
        <ConfirmDialog
          title={text.title}
          action={text.action}
          danger
          busy={withdrawing.state === "running"}
          onConfirm={() => void withdraw()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.says}</p>
          <TextField
            id={id}
            label={text.reason}
            value={reason}
            onInput={setReason}
            rows={2}
            maxLength={4000}
            optional
          />
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

import type { VNode } from "preact";
import { revokeInvitationEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import type { InvitationRow } from "./invitations-section.tsx";

/** Asks before an invitation is withdrawn. `onClose` gets whether it was. */
export function WithdrawInvitationDialog({
  invitation,
  onClose,
}: {
  readonly invitation: InvitationRow;
  readonly onClose: (withdrawn: boolean) => void;
}): VNode {
  const text = useText(teamText).invitations;
  const act = useAct(revokeInvitationEndpoint);
  const confirm = async () => {
    const reply = await act.run({ params: { invitation: invitation.invitation } });
    if (reply !== null) onClose(true);
  };
  return (
    <ConfirmDialog
      title={text.withdrawTitle(invitation.email)}
      action={text.withdraw}
      danger
      busy={act.state === "running"}
      onConfirm={() => void confirm()}
      onCancel={() => onClose(false)}
    >
      <p>{text.withdrawWhat}</p>
      <ActOutcome act={act} step={text.withdrawStep} />
    </ConfirmDialog>
  );
}

import type { VNode } from "preact";
import { revokeInvitationEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useText } from "../../desk-context.ts";
import { ActDialog } from "../../parts/act-dialog.tsx";
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
  return (
    <ActDialog
      title={text.withdrawTitle(invitation.email)}
      action={text.withdraw}
      what={text.withdrawWhat}
      step={text.withdrawStep}
      endpoint={revokeInvitationEndpoint}
      asked={{ params: { invitation: invitation.invitation } }}
      onClose={onClose}
    />
  );
}

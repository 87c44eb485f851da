import type { VNode } from "preact";
import { leaveActorEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { accountText } from "../../../text/desk/account-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import type { Membership } from "../../session.ts";
import { useAct } from "../../use-act.ts";

/** Asks before the person leaves an actor. `onClose` gets whether they left. */
export function LeaveDialog({
  membership,
  onClose,
}: {
  readonly membership: Membership;
  readonly onClose: (gone: boolean) => void;
}): VNode {
  const text = useText(accountText).actors;
  const act = useAct(leaveActorEndpoint);
  const confirm = async () => {
    const reply = await act.run({ params: { actor: membership.actor } });
    if (reply !== null) onClose(true);
  };
  return (
    <ConfirmDialog
      title={text.leaveTitle(membership.name)}
      action={text.leave}
      danger
      busy={act.state === "running"}
      onConfirm={() => void confirm()}
      onCancel={() => onClose(false)}
    >
      <p>{text.leaveWhat(membership.name)}</p>
      <ActOutcome act={act} step={text.leaveStep} />
    </ConfirmDialog>
  );
}

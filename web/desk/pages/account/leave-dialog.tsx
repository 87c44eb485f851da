import type { VNode } from "preact";
import { leaveActorEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { accountText } from "../../../text/desk/account-text.ts";
import { useText } from "../../desk-context.ts";
import { ActDialog } from "../../parts/act-dialog.tsx";
import type { Membership } from "../../session.ts";

/** Asks before the person leaves an actor. `onClose` gets whether they left. */
export function LeaveDialog({
  membership,
  onClose,
}: {
  readonly membership: Membership;
  readonly onClose: (gone: boolean) => void;
}): VNode {
  const text = useText(accountText).actors;
  return (
    <ActDialog
      title={text.leaveTitle(membership.name)}
      action={text.leave}
      what={text.leaveWhat(membership.name)}
      step={text.leaveStep}
      endpoint={leaveActorEndpoint}
      asked={{ params: { actor: membership.actor } }}
      onClose={onClose}
    />
  );
}

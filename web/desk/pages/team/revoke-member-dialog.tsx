import type { VNode } from "preact";
import { revokeMemberEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useActing, useDesk, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import type { MemberRow } from "./members-section.tsx";

/** Asks before a membership ends. `onClose` gets what was done, or null. */
export function RevokeMemberDialog({
  member,
  onClose,
}: {
  readonly member: MemberRow;
  readonly onClose: (done: string | null) => void;
}): VNode {
  const text = useText(teamText).revoke;
  const { name } = useActing();
  const { renewSession } = useDesk();
  const act = useAct(revokeMemberEndpoint);
  const confirm = async () => {
    const reply = await act.run({ params: { person: member.person } });
    if (reply === null) return;
    if (member.you) renewSession();
    onClose(text.done(member.name));
  };
  return (
    <ConfirmDialog
      title={text.title(member.name)}
      action={text.confirm}
      danger
      busy={act.state === "running"}
      onConfirm={() => void confirm()}
      onCancel={() => onClose(null)}
    >
      <p>{text.what(member.name, name)}</p>
      <ActOutcome act={act} step={text.step} />
    </ConfirmDialog>
  );
}

import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { changeMemberEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useDesk, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import type { MemberRow } from "./members-section.tsx";
import { RoleField } from "./role-field.tsx";

/** Asks what a member may do from now on. `onClose` gets what was done, or null. */
export function ChangeRoleDialog({
  member,
  onClose,
}: {
  readonly member: MemberRow;
  readonly onClose: (done: string | null) => void;
}): VNode {
  const text = useText(teamText).change;
  const { renewSession } = useDesk();
  const [role, setRole] = useState(member.role);
  const act = useAct(changeMemberEndpoint);
  const id = useId();
  const confirm = async () => {
    const reply = await act.run({ params: { person: member.person }, body: { role } });
    if (reply === null) return;
    if (member.you) renewSession();
    onClose(text.done(member.name));
  };
  return (
    <ConfirmDialog
      title={text.title(member.name)}
      action={text.confirm}
      busy={act.state === "running"}
      onConfirm={() => void confirm()}
      onCancel={() => onClose(null)}
    >
      <RoleField id={id} label={text.role} value={role} onInput={setRole} />
      <ActOutcome act={act} step={text.step} />
    </ConfirmDialog>
  );
}

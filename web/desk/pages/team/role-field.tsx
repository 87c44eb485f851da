import type { VNode } from "preact";
import { type MembershipRole, membershipRoles } from "../../../../core/http/authorisation.ts";
import { shellText } from "../../../text/desk/shell-text.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useText } from "../../desk-context.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";

/** What a person may do, with each possibility explained. */
export function RoleField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: MembershipRole;
  readonly onInput: (role: MembershipRole) => void;
}): VNode {
  const { may } = useText(teamText);
  const { membership } = useText(shellText);
  const choices = membershipRoles.map((role) => ({ value: role, name: membership[role], hint: may[role] }));
  return <ChoiceField {...props} choices={choices} />;
}

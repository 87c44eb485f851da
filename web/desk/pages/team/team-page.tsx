import type { VNode } from "preact";
import { listInvitationsEndpoint, listMembersEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Page } from "../../parts/page.tsx";
import { useAnswer } from "../../use-answer.ts";
import { InvitationsSection } from "./invitations-section.tsx";
import { InviteSection } from "./invite-section.tsx";
import { MembersSection } from "./members-section.tsx";

/** Who may act for the actor, who is invited; owners decide here. */
export function TeamPage(): VNode {
  const text = useText(teamText);
  const { name, membership } = useActing();
  const members = useAnswer(listMembersEndpoint, {});
  const invitations = useAnswer(listInvitationsEndpoint, {});
  const decides = membership === "owner";
  return (
    <Page title={text.title} lead={text.lead(name)}>
      {decides ? null : (
        <Alert kind="info" live={false}>
          {text.invite.ownersOnly}
        </Alert>
      )}
      <MembersSection members={members} decides={decides} />
      {decides ? <InviteSection onMade={invitations.again} /> : null}
      <InvitationsSection invitations={invitations} decides={decides} />
    </Page>
  );
}

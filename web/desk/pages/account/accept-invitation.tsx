import type { VNode } from "preact";
import type { MembershipRole } from "../../../../core/http/authorisation.ts";
import { acceptInvitationEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { accountText } from "../../../text/desk/account-text.ts";
import { shellText } from "../../../text/desk/shell-text.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useDesk, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";

/** An invitation as it was read: for whom and as what, and the button that accepts it. */
export function AcceptInvitation({
  code,
  invitation,
}: {
  readonly code: string;
  readonly invitation: {
    readonly actor: string;
    readonly name: string;
    readonly role: MembershipRole;
    readonly email: string;
    readonly expiresAt: string;
  };
}): VNode {
  const text = useText(accountText).invitation;
  const { membership } = useText(shellText);
  const { may } = useText(teamText);
  const { session, renewSession } = useDesk();
  const act = useAct(acceptInvitationEndpoint);
  const accept = async () => {
    if ((await act.run({ body: { code } })) !== null) renewSession();
  };
  const { name, role, email, expiresAt, actor } = invitation;
  return (
    <Section title={text.heading(name)}>
      <Facts
        facts={[
          [text.actor, name],
          [text.may, `${membership[role]}: ${may[role]}`],
          [text.email, email],
          [text.until, <InstantText key="until" at={expiresAt} />],
          [text.you, session.person.name],
        ]}
      />
      <ActOutcome act={act} step={text.acceptStep} />
      {act.state === "done" ? (
        <Alert kind="success" title={text.accepted(name)}>
          <a class="btn btn-primary" href={addressOf("/desk/{actor}", { actor })}>
            {text.begin}
          </a>
        </Alert>
      ) : (
        <div class="desk-buttons">
          <button
            type="button"
            class="btn btn-primary"
            aria-disabled={act.state === "running"}
            onClick={() => void accept()}
          >
            {text.accept(name)}
          </button>
        </div>
      )}
    </Section>
  );
}

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { MembershipRole } from "../../../../core/http/authorisation.ts";
import { shellText } from "../../../text/desk/shell-text.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag, type StateTone } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { Answer } from "../../use-answer.ts";
import { WithdrawInvitationDialog } from "./withdraw-invitation-dialog.tsx";

/** An invitation, without its code. */
export type InvitationRow = {
  readonly invitation: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly state: "open" | "accepted" | "revoked" | "expired";
  readonly mail: "none" | "waiting" | "sent" | "unsent";
  readonly expiresAt: string;
  readonly invitedBy: { readonly name: string } | null;
};

const tones: Readonly<Record<InvitationRow["state"], StateTone>> = {
  open: "waiting",
  accepted: "good",
  revoked: "over",
  expired: "over",
};

/** The invitations with what became of them, and for owners the way to withdraw one. */
export function InvitationsSection({
  invitations,
  decides,
}: {
  readonly invitations: Answer<{ readonly invitations: readonly InvitationRow[] }>;
  readonly decides: boolean;
}): VNode {
  const text = useText(teamText).invitations;
  const [asking, setAsking] = useState<InvitationRow | null>(null);
  const columns = useInvitationColumns(decides ? setAsking : null);
  const close = (withdrawn: boolean) => {
    setAsking(null);
    if (withdrawn) invitations.again();
  };
  return (
    <Section title={text.heading}>
      <Answered answer={invitations} step={text.step}>
        {({ invitations: rows }) =>
          rows.length === 0 ? (
            <Empty {...text.empty} icon="mail" />
          ) : (
            <Table
              caption={text.caption}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ invitation }) => invitation}
            />
          )
        }
      </Answered>
      {asking === null ? null : <WithdrawInvitationDialog invitation={asking} onClose={close} />}
    </Section>
  );
}

function useInvitationColumns(ask: ((invitation: InvitationRow) => void) | null): Column<InvitationRow>[] {
  const text = useText(teamText);
  const { membership } = useText(shellText);
  const { invitations: words } = text;
  const columns: Column<InvitationRow>[] = [
    { key: "email", head: words.email, naming: true, cell: ({ email }) => email },
    { key: "role", head: words.role, cell: ({ role }) => membership[role] },
    {
      key: "state",
      head: words.state,
      cell: ({ state, mail }) => (
        <>
          <StateTag tone={tones[state]}>{words.states[state]}</StateTag>
          {state === "open" && mail !== "none" ? <small> {words.mail[mail]}</small> : null}
        </>
      ),
    },
    { key: "until", head: words.until, cell: ({ expiresAt }) => <InstantText at={expiresAt} dayOnly /> },
    {
      key: "invitedBy",
      head: words.invitedBy,
      cell: ({ invitedBy }) => invitedBy?.name ?? text.members.byInstallation,
    },
  ];
  if (ask === null) return columns;
  const action = (row: InvitationRow) =>
    row.state !== "open" ? null : (
      <button
        type="button"
        class="btn btn-outline-danger btn-sm"
        aria-label={words.withdrawOf(row.email)}
        onClick={() => ask(row)}
      >
        {words.withdraw}
      </button>
    );
  return [...columns, { key: "actions", head: words.actions, cell: action }];
}

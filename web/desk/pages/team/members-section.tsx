import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { MembershipRole } from "../../../../core/http/authorisation.ts";
import { shellText } from "../../../text/desk/shell-text.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { Answer } from "../../use-answer.ts";
import { ChangeRoleDialog } from "./change-role-dialog.tsx";
import { RevokeMemberDialog } from "./revoke-member-dialog.tsx";

/** A person who may act for the actor. */
export type MemberRow = {
  readonly person: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: MembershipRole;
  readonly since: string;
  readonly grantedBy: { readonly name: string } | null;
  readonly you: boolean;
};

type Asking = { readonly what: "change" | "revoke"; readonly member: MemberRow };

/** The members with what they may do, and for owners the ways to change it. */
export function MembersSection({
  members,
  decides,
}: {
  readonly members: Answer<{ readonly members: readonly MemberRow[] }>;
  readonly decides: boolean;
}): VNode {
  const text = useText(teamText);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const columns = useMemberColumns(decides ? setAsking : null);
  const close = (sentence: string | null) => {
    setAsking(null);
    setDone(sentence);
    if (sentence !== null) members.again();
  };
  return (
    <Section title={text.members.heading}>
      {done === null ? null : <Alert kind="success">{done}</Alert>}
      <Answered answer={members} step={text.members.step}>
        {({ members: rows }) =>
          rows.length === 0 ? (
            <Empty {...text.members.empty} icon="user" />
          ) : (
            <Table
              caption={text.members.caption}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ person }) => person}
            />
          )
        }
      </Answered>
      {asking?.what === "change" ? <ChangeRoleDialog member={asking.member} onClose={close} /> : null}
      {asking?.what === "revoke" ? <RevokeMemberDialog member={asking.member} onClose={close} /> : null}
    </Section>
  );
}

function useMemberColumns(ask: ((asking: Asking) => void) | null): Column<MemberRow>[] {
  const text = useText(teamText);
  const { membership } = useText(shellText);
  const columns: Column<MemberRow>[] = [
    {
      key: "person",
      head: text.members.person,
      naming: true,
      cell: ({ name, email, you }) => (
        <>
          {name}
          {you ? ` (${text.members.you})` : ""}
          {email === null ? null : <small class="desk-under">{email}</small>}
        </>
      ),
    },
    { key: "role", head: text.members.role, cell: ({ role }) => membership[role] },
    { key: "since", head: text.members.since, cell: ({ since }) => <InstantText at={since} dayOnly /> },
    {
      key: "grantedBy",
      head: text.members.grantedBy,
      cell: ({ grantedBy }) => grantedBy?.name ?? text.members.byInstallation,
    },
  ];
  if (ask === null) return columns;
  const actions = (member: MemberRow) => (
    <span class="desk-buttons">
      <button
        type="button"
        class="btn btn-outline-primary btn-sm"
        aria-label={text.change.of(member.name)}
        onClick={() => ask({ what: "change", member })}
      >
        {text.change.action}
      </button>
      <button
        type="button"
        class="btn btn-outline-danger btn-sm"
        aria-label={text.revoke.of(member.name)}
        onClick={() => ask({ what: "revoke", member })}
      >
        {text.revoke.action}
      </button>
    </span>
  );
  return [...columns, { key: "actions", head: text.members.actions, cell: actions }];
}

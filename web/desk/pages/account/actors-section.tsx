import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { accountText } from "../../../text/desk/account-text.ts";
import { shellText } from "../../../text/desk/shell-text.ts";
import { useDesk, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { Membership } from "../../session.ts";
import { addressOf } from "../../url.ts";
import { LeaveDialog } from "./leave-dialog.tsx";

/** For whom the person may act, and the ways in and out. */
export function ActorsSection(): VNode {
  const text = useText(accountText).actors;
  const { session, renewSession } = useDesk();
  const [asking, setAsking] = useState<Membership | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const columns = useActorColumns(setAsking);
  const close = (gone: boolean) => {
    setLeft(gone && asking !== null ? text.left(asking.name) : null);
    setAsking(null);
    if (gone) renewSession();
  };
  const invited = (
    <a class="btn btn-outline-primary" href="/desk/invitation">
      {text.invited}
    </a>
  );
  return (
    <Section title={text.heading} actions={session.memberships.length === 0 ? undefined : invited}>
      {left === null ? null : <Alert kind="success">{left}</Alert>}
      {session.memberships.length === 0 ? (
        <Empty {...text.empty} icon="user" action={invited} />
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          columns={columns}
          rows={session.memberships}
          rowKey={({ actor }) => actor}
        />
      )}
      {asking === null ? null : <LeaveDialog membership={asking} onClose={close} />}
    </Section>
  );
}

function useActorColumns(ask: (membership: Membership) => void): Column<Membership>[] {
  const text = useText(accountText).actors;
  const { roles, membership: names } = useText(shellText);
  return [
    {
      key: "actor",
      head: text.actor,
      naming: true,
      cell: (row) => <a href={addressOf("/desk/{actor}", row)}>{row.name}</a>,
    },
    { key: "role", head: text.role, cell: ({ role }) => roles[role] },
    { key: "may", head: text.may, cell: ({ membership }) => names[membership] },
    { key: "since", head: text.since, cell: ({ since }) => <InstantText at={since} dayOnly /> },
    {
      key: "actions",
      head: text.actions,
      cell: (row) => (
        <button
          type="button"
          class="btn btn-outline-danger btn-sm"
          aria-label={text.leaveOf(row.name)}
          onClick={() => ask(row)}
        >
          {text.leave}
        </button>
      ),
    },
  ];
}

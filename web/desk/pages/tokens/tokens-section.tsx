import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { shellText } from "../../../text/desk/shell-text.ts";
import { tokenText } from "../../../text/desk/token-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { Answer } from "../../use-answer.ts";
import { RevokeTokenDialog } from "./revoke-token-dialog.tsx";

/** An access code, without its secret. */
export type TokenRow = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly createdBy: { readonly name: string } | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
};

/** The access codes with their last use, and the way to revoke one. */
export function TokensSection({
  tokens,
}: {
  readonly tokens: Answer<{ readonly tokens: readonly TokenRow[] }>;
}): VNode {
  const text = useText(tokenText);
  const [asking, setAsking] = useState<TokenRow | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const columns = useTokenColumns(setAsking);
  const close = (revoked: boolean) => {
    setDone(revoked && asking !== null ? text.revoke.done(asking.label) : null);
    setAsking(null);
    if (revoked) tokens.again();
  };
  return (
    <Section title={text.list.heading}>
      {done === null ? null : <Alert kind="success">{done}</Alert>}
      <Answered answer={tokens} step={text.list.step}>
        {({ tokens: rows }) =>
          rows.length === 0 ? (
            <Empty {...text.list.empty} icon="key" />
          ) : (
            <Table caption={text.list.caption} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </Answered>
      {asking === null ? null : <RevokeTokenDialog token={asking} onClose={close} />}
    </Section>
  );
}

function useTokenColumns(ask: (token: TokenRow) => void): Column<TokenRow>[] {
  const { list, revoke } = useText(tokenText);
  const { never } = useText(shellText);
  return [
    { key: "label", head: list.label, naming: true, cell: ({ label }) => label },
    { key: "createdAt", head: list.createdAt, cell: ({ createdAt }) => <InstantText at={createdAt} dayOnly /> },
    { key: "createdBy", head: list.createdBy, cell: ({ createdBy }) => createdBy?.name ?? list.byInstallation },
    {
      key: "lastUsed",
      head: list.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? never : <InstantText at={lastUsedAt} />),
    },
    {
      key: "state",
      head: list.state,
      cell: ({ revokedAt }) =>
        revokedAt === null ? (
          <StateTag tone="good">{list.active}</StateTag>
        ) : (
          <StateTag tone="over">{list.revoked}</StateTag>
        ),
    },
    {
      key: "actions",
      head: list.actions,
      cell: (row) =>
        row.revokedAt !== null ? null : (
          <button
            type="button"
            class="btn btn-outline-danger btn-sm"
            aria-label={revoke.of(row.label)}
            onClick={() => ask(row)}
          >
            {revoke.action}
          </button>
        ),
    },
  ];
}

import type { VNode } from "preact";
import type { SpecificationVersion } from "../../../../core/catalogue/specification-version.ts";
import { specificationText } from "../../../text/desk/specification-text.ts";
import { useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { DayText } from "../../parts/day.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";

/** A version as the register of specifications has it. */
export type VersionRow = {
  readonly hash: string;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly publishedAt: string | null;
  readonly specification: SpecificationVersion;
};

/** The versions of a specification; each leads to its rules. */
export function VersionsTable({ versions }: { readonly versions: readonly VersionRow[] }): VNode {
  const text = useText(specificationText);
  const place = usePlace();
  const day = (value: string | null) => (value === null ? text.open : <DayText day={value} />);
  const columns: Column<VersionRow>[] = [
    {
      key: "version",
      head: text.versions,
      naming: true,
      cell: ({ specification: { version } }) => <a href={withQuery(place, { version })}>{text.version(version)}</a>,
    },
    { key: "act", head: text.act, cell: ({ specification: { act } }) => act ?? text.noAct },
    { key: "from", head: text.from, cell: ({ inForceFrom }) => day(inForceFrom) },
    { key: "until", head: text.until, cell: ({ inForceUntil }) => day(inForceUntil) },
    {
      key: "published",
      head: text.publishedAt,
      cell: ({ publishedAt }) => (publishedAt === null ? text.fromProgram : <InstantText at={publishedAt} />),
    },
    { key: "hash", head: text.hash, cell: ({ hash }) => <Code value={hash} short /> },
  ];
  return <Table caption={text.versions} captionHidden columns={columns} rows={versions} rowKey={({ hash }) => hash} />;
}

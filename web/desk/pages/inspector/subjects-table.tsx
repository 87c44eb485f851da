import type { VNode } from "preact";
import type { Subject } from "../../../../core/http/endpoints/subjects.ts";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { StandingTag } from "./standing-tag.tsx";

/** Things that a measure can be placed on; each leads to its page. */
export function SubjectsTable({
  caption,
  subjects,
}: {
  readonly caption: string;
  readonly subjects: readonly Subject[];
}): VNode {
  const text = useText(subjectText);
  const { actor } = useActing();
  const columns: Column<Subject>[] = [
    {
      key: "name",
      head: text.name,
      naming: true,
      cell: ({ kind, id, name, gtin, lot }) => (
        <>
          <a href={addressOf("/desk/{actor}/subjects/{kind}/{id}", { actor, kind, id })}>
            {gtin === null ? name : `${name}: ${gtin} ${lot ?? ""}`}
          </a>{" "}
          <Code value={id} short />
        </>
      ),
    },
    {
      key: "kind",
      head: text.kind,
      cell: ({ kind, role }) => `${text.kinds[kind]}${role === null ? "" : ` (${text.roles[role]})`}`,
    },
    { key: "standing", head: text.standing, cell: ({ standing }) => <StandingTag standing={standing} /> },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={subjects}
      rowKey={({ kind, id }) => `${kind}/${id}`}
    />
  );
}

import type { VNode } from "preact";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { factName } from "../../../text/desk/fact-name.ts";
import { decimalInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { OwnDossier } from "./own-batch.ts";

type Field = OwnDossier["fields"][number];

/** What the platform fills, and shows above in words. */
const shownAbove = /^(batch|product|operator|specification)\//;

/** The facts of a dossier, each with who may see it. */
export function DossierFields({ fields }: { readonly fields: readonly Field[] }): VNode {
  const text = useText(batchesText);
  const language = useLanguage();
  const inWords = (value: Field["value"]): string => {
    if (value === null) return text.batch.erased;
    if (typeof value === "boolean") return value ? text.form.yes : text.form.no;
    return decimalInWords(String(value), language);
  };
  const columns: Column<Field>[] = [
    { key: "field", head: text.batch.field, naming: true, cell: ({ path }) => factName(path, language) },
    { key: "value", head: text.batch.value, cell: ({ value }) => inWords(value) },
    { key: "audience", head: text.batch.audience, cell: ({ audience }) => text.batch.audiences[audience] },
  ];
  return (
    <Section title={text.batch.fields}>
      <Table
        caption={text.batch.fieldsCaption}
        columns={columns}
        rows={fields.filter(({ path }) => !shownAbove.test(path))}
        rowKey={({ path }) => path}
      />
    </Section>
  );
}

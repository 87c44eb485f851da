import type { VNode } from "preact";
import type { SpecificationVersion } from "../../../../core/catalogue/specification-version.ts";
import { evaluate } from "../../../../core/specification/evaluate.ts";
import type { Rule } from "../../../../core/specification/rule.ts";
import { specificationText } from "../../../text/desk/specification-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { type Column, Table } from "../../parts/table.tsx";

/**
 * Rules with their article, what they ask for, and where that was read.
 *
 * @param props.variants - The variants of the version, for the rules that hold for some of them only.
 */
export function RulesTable({
  caption,
  rules,
  variants,
}: {
  readonly caption: string;
  readonly rules: readonly Rule[];
  readonly variants: SpecificationVersion["variants"];
}): VNode {
  const text = useText(specificationText);
  const language = useLanguage();
  // A dossier that says nothing is held against the rules for the sake of their bounds in words.
  const asked = new Map(evaluate({}, { rules: [...rules], variants: null }).rules.map((one) => [one.rule, one]));
  const nameOf = (variant: string) =>
    variants?.values.find(({ value }) => value === variant)?.name[language] ?? variant;
  const columns: Column<Rule>[] = [
    { key: "rule", head: text.rule, naming: true, cell: ({ name }) => name[language] },
    { key: "article", head: text.article, cell: ({ article }) => article ?? text.noArticle },
    { key: "value", head: text.value, cell: ({ id }) => asked.get(id)?.bound[language] ?? "" },
    {
      key: "variants",
      head: text.appliesTo,
      cell: ({ appliesTo }) => appliesTo?.map(nameOf).join(", ") ?? text.all,
    },
    {
      key: "sources",
      head: text.sources,
      cell: ({ sources, otherReadings, note }) => (
        <>
          {sources.join("; ")}
          {otherReadings.length === 0 ? null : (
            <div>
              {text.otherReadings}: {otherReadings.map(({ source }) => source).join("; ")}
            </div>
          )}
          {note === null ? null : <div>{note[language]}</div>}
        </>
      ),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rules} rowKey={({ id }) => id} />;
}

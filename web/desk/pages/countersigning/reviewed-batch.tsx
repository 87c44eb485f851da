import type { VNode } from "preact";
import type * as z from "zod";
import type { reviewSealEndpoint } from "../../../../core/http/endpoints/countersignatures.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { countersigningText } from "../../../text/desk/countersigning-text.ts";
import { factName } from "../../../text/desk/fact-name.ts";
import { dayInWords, decimalInWords, quantityInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Disclosure } from "../../parts/disclosure.tsx";
import { RuleOutcomes } from "../../parts/rule-outcomes.tsx";
import { Section } from "../../parts/section.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useProducts } from "../../use-products.ts";

type Reviewed = z.infer<(typeof reviewSealEndpoint)["replies"][200]>["batches"][number];
type Difference = Reviewed["differences"][number];

/**
 * A batch as its control body looks at it: the rules that need a look, and what is unlike earlier batches.
 *
 * @param props.open - Whether rules and differences show at once; what is not met always does.
 */
export function ReviewedBatch({
  batch,
  product,
  open,
}: {
  readonly batch: Reviewed;
  readonly product: string;
  readonly open: boolean;
}): VNode {
  const text = useText(countersigningText).seal;
  const verdict = useText(batchesText).verdict;
  const language = useLanguage();
  const { actor } = useActing();
  const products = useProducts();
  const unit = (products.state === "here" ? products.value.get(product)?.unit : undefined) ?? "piece";
  const { gtin, lot, quantity, producedOn, counts, rules, differences } = batch;
  const nameOf = (path: string) =>
    path === "batch/quantity" ? text.quantity : path === "batch/keeps" ? text.keeps : factName(path, language);
  const say = (path: string, value: string) =>
    path === "batch/quantity" ? quantityInWords(BigInt(value), unit, language) : decimalInWords(value, language);
  const usualOf = ({ path, kind, usual }: Difference) =>
    usual.length === 0 ? "–" : usual.map((value) => say(path, value)).join(kind === "number" ? " … " : ", ");
  const columns: Column<Difference>[] = [
    { key: "field", head: text.field, naming: true, cell: ({ path, kind }) => `${nameOf(path)} (${text.kind[kind]})` },
    { key: "usual", head: text.usual, cell: usualOf },
    { key: "now", head: text.now, cell: ({ path, now }) => (now === null ? "–" : say(path, now)) },
  ];
  return (
    <Section title={`${text.batch} ${lot}`}>
      <p>
        {quantityInWords(BigInt(quantity), unit, language)}
        {producedOn === null ? "" : `, ${dayInWords(producedOn, language)}`}.{" "}
        {verdict.counts(counts.met, counts.notMet, counts.notDocumented)}{" "}
        <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}", { actor, gtin, lot })}>{text.whole}</a>
      </p>
      <Disclosure summary={text.details(rules.length, differences.length)} open={open || counts.notMet > 0}>
        {rules.length === 0 ? <p>{text.rulesMet}</p> : <RuleOutcomes rules={rules} />}
        {differences.length === 0 ? (
          <p>{text.noDifferences}</p>
        ) : (
          <Table caption={text.differences} columns={columns} rows={differences} rowKey={({ path }) => path} />
        )}
      </Disclosure>
    </Section>
  );
}

import type { VNode } from "preact";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import type { LabelOrder } from "./shown-order.ts";

/** What was ordered, and how its file can be recognised. */
export function OrderFacts({ order }: { readonly order: LabelOrder }): VNode {
  const { order: text, form } = useText(labelsText);
  const language = useLanguage();
  const { actor } = useActing();
  const { gtin, lot, format, sheet, width, height, count, items, voided, keptUntil, sha256, startAt, orderedAt } =
    order;
  const mm = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const labels = addressOf("/desk/{actor}/batches/{gtin}/{lot}/labels", { actor, gtin, lot });
  return (
    <Section title={text.facts}>
      <Facts
        facts={[
          [text.batch, <a key="batch" href={labels}>{`${order.product}, ${lot}`}</a>],
          [text.ordered, <InstantText key="ordered" at={orderedAt} />],
          [text.labels, text.count(numberInWords(count, language), items)],
          [text.format, sheet === null ? form.formats[format] : `${form.formats[format]}: ${form.sheets[sheet]}`],
          [text.size, `${mm.format(width)} × ${mm.format(height)} mm`],
          ...(sheet === null ? [] : [[text.first, String(startAt)] as const]),
          [text.voided, numberInWords(voided, language)],
          ...(keptUntil === null ? [] : [[text.keptUntil, <InstantText key="kept" at={keptUntil} />] as const]),
          ...(sha256 === null ? [] : [[text.digest, <Code key="digest" value={sha256} short />] as const]),
        ]}
      />
    </Section>
  );
}

import type { VNode } from "preact";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { dayInWords, numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import type { OwnDossier } from "./own-batch.ts";

/** What a batch is, who stands behind it, and where it is on record. */
export function BatchFacts({ batch }: { readonly batch: OwnDossier }): VNode {
  const { names, measures, noMeasure } = useText(batchesText).batch;
  const language = useLanguage();
  const day = (value: string | null) => (value === null ? "–" : dayInWords(value, language));
  const { measure, sealedAt, transaction } = batch;
  return (
    <Facts
      facts={[
        [names.product, batch.productName],
        [names.gtin, <Code key="gtin" value={batch.gtin} />],
        [names.lot, <Code key="lot" value={batch.lot} />],
        [names.quantity, <Quantity key="quantity" value={batch.quantity} unit={batch.unit} />],
        [names.producedOn, day(batch.producedOn)],
        [names.bestBefore, day(batch.bestBefore)],
        [names.operator, batch.operatorName],
        [names.controlBody, batch.controlBodyName],
        [names.certificate, <Code key="certificate" value={batch.certificate} />],
        [names.registered, <InstantText key="registered" at={batch.registeredAt} />],
        [names.sealed, sealedAt === null ? "–" : <InstantText key="sealed" at={sealedAt} />],
        [names.measure, measure === null ? noMeasure : measures[measure]],
        [names.seal, <Code key="seal" value={batch.seal} short />],
        [names.batches, numberInWords(batch.count, language)],
        [names.transaction, transaction === null ? "–" : <Code key="transaction" value={transaction} short />],
      ]}
    />
  );
}

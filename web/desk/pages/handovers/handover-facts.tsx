import type { VNode } from "preact";
import type { Handover } from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { Countdown } from "../../parts/countdown.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { addressOf } from "../../url.ts";

/** What a handover says: the batch, how much, from whom to whom, with which document, and when what happened. */
export function HandoverFacts({ handover }: { readonly handover: Handover }): VNode {
  const { handovers, handover: text, holdings } = useText(custodyText);
  const { actor, role } = useActing();
  const { gtin, lot, state, document, because, decidedAt, recordedAt, transaction } = handover;
  const holdingAddress = addressOf("/desk/{actor}/holdings/{gtin}/{lot}", { actor, gtin, lot });
  const held = role === "operator" && (handover.from === actor || recordedAt !== null);
  return (
    <Facts
      facts={[
        [holdings.product, handover.productName],
        [handovers.batch, held ? <a href={holdingAddress}>{lot}</a> : lot],
        ["GTIN", gtin],
        [handovers.quantity, <Quantity key="quantity" value={handover.quantity} unit={handover.unit} />],
        [handovers.from, handover.fromName],
        [handovers.to, handover.toName],
        [text.document, document === null ? text.noDocument : <Code value={document} />],
        [text.proposedAt, <InstantText key="proposed" at={handover.proposedAt} />],
        ...(state === "proposed"
          ? [[text.until, <Countdown key="until" until={handover.submitBefore} />] as const]
          : []),
        ...(decidedAt === null ? [] : [[text.decidedAt, <InstantText key="decided" at={decidedAt} />] as const]),
        ...(because === null ? [] : [[text.because, because] as const]),
        ...(recordedAt === null ? [] : [[text.recordedAt, <InstantText key="recorded" at={recordedAt} />] as const]),
        ...(transaction === null ? [] : [[text.transaction, <Code key="transaction" value={transaction} />] as const]),
        [text.id, <Code key="id" value={handover.handover} />],
      ]}
    />
  );
}

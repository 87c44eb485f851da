import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Facts } from "../../parts/facts.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { Section } from "../../parts/section.tsx";
import type { LabelPlan as Plan } from "./shown-order.ts";

/** How many labels a batch may have, how many there are, and how many are left, as numbers and a bar. */
export function LabelPlan({ plan }: { readonly plan: Plan }): VNode {
  const text = useText(labelsText).plan;
  const language = useLanguage();
  const id = useId();
  const { ceiling, issued, left, voided, netContent, quantity, unit } = plan;
  const say = (number: string) => numberInWords(Number(number), language);
  return (
    <Section title={text.heading}>
      <Facts
        facts={[
          [text.quantity, <Quantity key="q" value={quantity} unit={unit} />],
          [text.netContent, netContent === null ? text.notFixed : <Quantity key="n" value={netContent} unit={unit} />],
          ...(ceiling === null ? [] : [[text.ceiling, say(ceiling)] as const]),
          [text.issued, say(issued)],
          ...(left === null ? [] : [[text.left, say(left)] as const]),
          [text.voided, say(voided)],
        ]}
      />
      {ceiling === null || left === null || ceiling === "0" ? null : (
        <div class="desk-quota">
          <span id={id}>{text.bar(say(issued), say(ceiling), say(left))}</span>
          <meter aria-labelledby={id} min={0} max={Number(ceiling)} value={Number(issued)} />
        </div>
      )}
    </Section>
  );
}

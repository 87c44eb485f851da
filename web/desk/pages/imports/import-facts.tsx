import type { VNode } from "preact";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { Section } from "../../parts/section.tsx";
import type { ShownImport } from "./shown-import.ts";

/** What is in the file, in numbers, and how it was read. */
export function ImportFacts({ shown }: { readonly shown: ShownImport }): VNode {
  const { facts: text, layout: describe } = useText(importsText).one;
  const language = useLanguage();
  const count = (number: number): string => numberInWords(number, language);
  const { layout, unit } = shown;
  return (
    <Section title={text.heading}>
      <Facts
        facts={[
          [text.sent, <InstantText key="sent" at={shown.createdAt} />],
          ...(shown.rowsTotal === null ? [] : [[text.rows, count(shown.rowsTotal)] as const]),
          [shown.state === "registered" ? text.registered : text.good, count(shown.good)],
          [text.wrong, count(shown.wrong)],
          ...(shown.known === 0 ? [] : [[text.known, count(shown.known)] as const]),
          ...(shown.warnings === 0 ? [] : [[text.warnings, count(shown.warnings)] as const]),
          ...(shown.repairs === 0 ? [] : [[text.repaired, count(shown.repairs)] as const]),
          ...(shown.total === null
            ? []
            : [[text.total, <Quantity key="total" value={shown.total} unit={unit} />] as const]),
          ...(shown.state === "checked"
            ? [[text.left, <Quantity key="left" value={shown.quotaLeft} unit={unit} />] as const]
            : []),
          ...(layout === null ? [] : [[text.read, describe(layout.sheet, layout.encoding, layout.separator)] as const]),
        ]}
      />
    </Section>
  );
}

import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { listItemsEndpoint } from "../../../../core/http/endpoints/items.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { Table } from "../../parts/table.tsx";
import { useAnswer } from "../../use-answer.ts";

/** The labels of an order with their serials; read again when some were voided. */
export function OrderItems({
  order,
  voided,
  after,
}: {
  readonly order: string;
  readonly voided: number;
  readonly after: string | null;
}): VNode {
  const text = useText(labelsText).items;
  const language = useLanguage();
  const items = useAnswer(listItemsEndpoint, { params: { order }, query: after === null ? {} : { after } });
  useEffect(() => items.again(), [voided]);
  return (
    <Section title={text.heading}>
      <Answered answer={items} step={text.step}>
        {(page) => (
          <>
            <Table
              caption={text.caption}
              captionHidden
              columns={[
                {
                  key: "number",
                  head: text.number,
                  naming: true,
                  cell: ({ number }) => numberInWords(number, language),
                },
                {
                  key: "serial",
                  head: text.serial,
                  cell: ({ serial }) => (serial === null ? text.batchCode : <code>{serial}</code>),
                },
                {
                  key: "state",
                  head: text.state,
                  cell: ({ voidedBecause }) =>
                    voidedBecause === null ? (
                      <StateTag tone="good">{text.stands}</StateTag>
                    ) : (
                      <StateTag tone="over">{text.voided(voidedBecause)}</StateTag>
                    ),
                },
              ]}
              rows={page.items}
              rowKey={({ number }) => String(number)}
            />
            <Pagination next={page.next} />
          </>
        )}
      </Answered>
    </Section>
  );
}

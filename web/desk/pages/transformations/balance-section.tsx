import type { VNode } from "preact";
import type { z } from "zod";
import { previewTransformationEndpoint } from "../../../../core/http/endpoints/movements-transformations.ts";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { Section } from "../../parts/section.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAnswer } from "../../use-answer.ts";
import { useDebounced } from "../../use-debounced.ts";

type Balance = z.infer<(typeof previewTransformationEndpoint)["replies"][200]>;
type Weighed = Balance["inputs"][number];
type Asked = {
  readonly certificate: string;
  readonly inputs: readonly { readonly gtin: string; readonly lot: string; readonly quantity: string }[];
  readonly total: string | null;
};

/** How long the hands have to rest before the balance is asked, milliseconds. */
const restMs = 400;

/** The balance of a transformation while it is written: what is available, what the yields allow, what remains. */
export function BalanceSection({ asked }: { readonly asked: Asked }): VNode {
  const text = useText(transformationsText).form;
  const { certificate, inputs, total } = useDebounced(asked, restMs);
  const body = { certificate, inputs: [...inputs], ...(total === null ? {} : { total }) };
  const balance = useAnswer(previewTransformationEndpoint, inputs.length === 0 ? null : { body });
  return (
    <Section title={text.balance}>
      {inputs.length === 0 ? (
        <p>{text.balanceWaits}</p>
      ) : (
        <Answered answer={balance} step={text.balanceStep}>
          {(value) => <Weighing balance={value} />}
        </Answered>
      )}
    </Section>
  );
}

function Weighing({ balance }: { readonly balance: Balance }): VNode {
  const text = useText(transformationsText).form;
  const language = useLanguage();
  const { unit, allowed, quotaLeft, total, left, possible } = balance;
  const over = (quantity: string) => quantityInWords(-BigInt(quantity), unit, language);
  const columns: Column<Weighed>[] = [
    { key: "input", head: text.input, naming: true, cell: ({ productName, lot }) => `${productName}, ${lot}` },
    { key: "taken", head: text.taken, numeric: true, cell: (one) => <Quantity value={one.quantity} unit={one.unit} /> },
    {
      key: "available",
      head: text.available,
      numeric: true,
      cell: (one) => <Quantity value={one.available} unit={one.unit} />,
    },
    {
      key: "allowed",
      head: text.allowed,
      numeric: true,
      cell: (one) => (one.yieldPpm === null ? text.notAllowed : <Quantity value={one.allowed} unit={unit} />),
    },
    {
      key: "remaining",
      head: text.remaining,
      numeric: true,
      cell: (one) =>
        one.remaining.startsWith("-") ? (
          text.missing(quantityInWords(-BigInt(one.remaining), one.unit, language))
        ) : (
          <Quantity value={one.remaining} unit={one.unit} />
        ),
    },
  ];
  return (
    <>
      <Table
        caption={text.balanceCaption}
        captionHidden
        columns={columns}
        rows={balance.inputs}
        rowKey={({ gtin, lot }) => `${gtin} ${lot}`}
      />
      <Facts
        facts={[
          [text.allowedInAll, <Quantity key="allowed" value={allowed} unit={unit} />],
          [text.quotaLeft, <Quantity key="quota" value={quotaLeft} unit={unit} />],
          ...(total === null ? [] : [[text.total, <Quantity key="total" value={total} unit={unit} />] as const]),
          ...(left === null
            ? []
            : [
                [
                  text.left,
                  left.startsWith("-") ? text.tooMuch(over(left)) : <Quantity key="left" value={left} unit={unit} />,
                ] as const,
              ]),
        ]}
      />
      <Alert kind={possible ? "success" : "warning"}>{possible ? text.possible : text.impossible}</Alert>
    </>
  );
}

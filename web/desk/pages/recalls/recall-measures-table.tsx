import type { VNode } from "preact";
import { errorCodes } from "../../../../core/errors/error-code.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { errorText } from "../../../text/error-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { StateTag, type StateTone } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import type { RecallMeasures } from "./shown-recall.ts";

type Row = RecallMeasures["batches"][number];

const tones: Readonly<Record<Row["state"], StateTone>> = {
  stood: "over",
  queued: "moving",
  sent: "moving",
  mined: "moving",
  final: "good",
  refused: "bad",
};

/** The batches of a recall, each with how its measure fares, and why where the register refused it. */
export function RecallMeasuresTable({ batches }: { readonly batches: readonly Row[] }): VNode {
  const text = useText(recallsText);
  const errors = useText(errorText);
  const { actor } = useActing();
  const why = ({ problem }: Row): string | null => {
    const code = errorCodes.find((known) => known === problem?.["code"]);
    return code === undefined ? null : errors[code].join(" ");
  };
  const columns: Column<Row>[] = [
    {
      key: "batch",
      head: text.preview.batch,
      naming: true,
      cell: ({ gtin, lot }) => (
        <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}/journey", { actor, gtin, lot })}>{lot}</a>
      ),
    },
    { key: "product", head: text.preview.product, cell: ({ productName }) => productName },
    { key: "steps", head: text.preview.steps, cell: ({ steps }) => text.preview.stepsSaid(steps) },
    {
      key: "state",
      head: text.one.state,
      cell: (row) => (
        <>
          <StateTag tone={tones[row.state]}>{text.one.states[row.state]}</StateTag> {why(row)}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={text.one.batches}
      captionHidden
      columns={columns}
      rows={batches}
      rowKey={({ gtin, lot }) => `${gtin} ${lot}`}
    />
  );
}

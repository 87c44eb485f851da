import type { VNode } from "preact";
import { journeyText } from "../../../text/desk/journey-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import type { Journey, JourneyBatch, JourneyEvent } from "./shown-journey.ts";
import { tracedQuantityInWords } from "./traced-quantity.ts";

/** The journey as tables: its batches, then its steps in time. */
export function JourneyTables({ journey }: { readonly journey: Journey }): VNode {
  const text = useText(journeyText);
  return (
    <>
      <Section title={text.batches}>
        <BatchesTable journey={journey} />
      </Section>
      <Section title={text.events}>
        <EventsTable journey={journey} />
      </Section>
    </>
  );
}

const nameOf = ({ parties }: Journey, party: string | null): string =>
  party === null ? "–" : (parties.find((one) => one.party === party)?.name ?? party);

function BatchesTable({ journey }: { readonly journey: Journey }): VNode {
  const text = useText(journeyText);
  const language = useLanguage();
  const { actor } = useActing();
  const columns: Column<JourneyBatch>[] = [
    {
      key: "batch",
      head: text.batch,
      naming: true,
      cell: ({ item, gtin, lot, productName }) => {
        const name = `${productName ?? text.unknownProduct}, ${lot ?? item}`;
        if (gtin === null || lot === null) return name;
        return <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}/journey", { actor, gtin, lot })}>{name}</a>;
      },
    },
    { key: "side", head: text.side, cell: ({ side }) => text.sides[side] },
    { key: "steps", head: text.steps, numeric: true, cell: ({ steps }) => String(steps) },
    {
      key: "standing",
      head: text.standing,
      cell: ({ measure }) =>
        measure === null ? text.noMeasure : <StateTag tone="bad">{text.measures[measure]}</StateTag>,
    },
    {
      key: "holders",
      head: text.holders,
      cell: ({ holders }) =>
        holders.length === 0
          ? text.noHolders
          : holders
              .map((one) => `${nameOf(journey, one.holder)}: ${tracedQuantityInWords(one, language, text.noQuantity)}`)
              .join("; "),
    },
  ];
  return (
    <Table
      caption={text.batchesCaption}
      captionHidden
      columns={columns}
      rows={journey.batches}
      rowKey={({ item }) => item}
    />
  );
}

function EventsTable({ journey }: { readonly journey: Journey }): VNode {
  const text = useText(journeyText);
  const language = useLanguage();
  const say = (items: JourneyEvent["inputs"]) =>
    items.length === 0
      ? "–"
      : items
          .map((one) => {
            const batch = journey.batches.find(({ item }) => item === one.item);
            return `${batch?.lot ?? one.item}: ${tracedQuantityInWords(one, language, text.noQuantity)}`;
          })
          .join("; ");
  const columns: Column<JourneyEvent>[] = [
    { key: "what", head: text.what, naming: true, cell: ({ kind }) => text.kinds[kind] },
    { key: "when", head: text.when, cell: ({ time }) => <InstantText at={time} /> },
    { key: "inputs", head: text.inputs, cell: ({ inputs }) => say(inputs) },
    { key: "outputs", head: text.outputs, cell: ({ outputs }) => say(outputs) },
    { key: "from", head: text.from, cell: ({ from }) => nameOf(journey, from) },
    { key: "to", head: text.to, cell: ({ to }) => nameOf(journey, to) },
    { key: "place", head: text.place, cell: ({ place }) => place ?? "–" },
    { key: "basis", head: text.basis, cell: ({ recorded }) => (recorded ? text.recorded : text.claimed) },
  ];
  return (
    <Table caption={text.eventsCaption} captionHidden columns={columns} rows={journey.events} rowKey={({ id }) => id} />
  );
}

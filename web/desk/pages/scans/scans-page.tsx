import type { VNode } from "preact";
import type * as z from "zod";
import { readScansEndpoint } from "../../../../core/http/endpoints/scans.ts";
import { scansText } from "../../../text/desk/scans-text.ts";
import { dayInWords, numberInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { Table } from "../../parts/table.tsx";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { DayChart } from "./day-chart.tsx";

type Scans = z.infer<(typeof readScansEndpoint)["replies"][200]>;

/** How often the pages of the actor's batches were opened, by day, batch and municipality. */
export function ScansPage({ query }: PageProps): VNode {
  const text = useText(scansText);
  const place = usePlace();
  const [from, to] = [query.get("from") ?? undefined, query.get("to") ?? undefined];
  const scans = useAnswer(readScansEndpoint, { query: { from, to } });
  const shown = scans.state === "here" ? scans.value : null;
  const choose = (name: "from" | "to") => (day: string) => {
    if (day !== "") goTo(withQuery(place, { [name]: day }), { replace: true });
  };
  return (
    <Page title={text.title} lead={text.lead}>
      <search aria-label={text.filters.heading}>
        <form class="desk-filters" onSubmit={(event) => event.preventDefault()}>
          <DateField
            id="scans-from"
            label={text.filters.from}
            value={from ?? shown?.from ?? ""}
            onInput={choose("from")}
          />
          <DateField id="scans-to" label={text.filters.to} value={to ?? shown?.to ?? ""} onInput={choose("to")} />
        </form>
      </search>
      <Answered answer={scans} step={text.step}>
        {(value) => (value.total === "0" ? <Empty {...text.empty} /> : <Shown scans={value} />)}
      </Answered>
    </Page>
  );
}

function Shown({ scans }: { readonly scans: Scans }): VNode {
  const text = useText(scansText);
  const language = useLanguage();
  const { actor } = useActing();
  const say = (count: string) => numberInWords(Number(count), language);
  const day = (date: string) => dayInWords(date, language);
  return (
    <>
      <p role="status">{text.total(say(scans.total), day(scans.from), day(scans.to))}</p>
      <Section title={text.days.heading}>
        <DayChart days={scans.days} />
      </Section>
      <Section title={text.batches.heading}>
        <Table
          caption={text.batches.caption}
          captionHidden
          columns={[
            {
              key: "batch",
              head: text.batches.batch,
              naming: true,
              cell: ({ gtin, lot }) => (
                <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}", { actor, gtin, lot })}>
                  {lot} <small>{gtin}</small>
                </a>
              ),
            },
            { key: "count", head: text.batches.count, numeric: true, cell: ({ count }) => say(count) },
          ]}
          rows={scans.batches}
          rowKey={({ gtin, lot }) => `${gtin} ${lot}`}
        />
      </Section>
      <Section title={text.places.heading}>
        {scans.municipalities.length === 0 ? <p>{text.places.none}</p> : <Places scans={scans} />}
        {scans.fewer === 0 ? null : <p>{text.places.fewer(scans.fewer)}</p>}
      </Section>
    </>
  );
}

function Places({ scans }: { readonly scans: Scans }): VNode {
  const text = useText(scansText).places;
  const language = useLanguage();
  return (
    <Table
      caption={text.caption}
      captionHidden
      columns={[
        { key: "place", head: text.place, naming: true, cell: ({ name }) => name },
        { key: "count", head: text.count, numeric: true, cell: ({ count }) => numberInWords(Number(count), language) },
      ]}
      rows={scans.municipalities}
      rowKey={({ municipality }) => municipality}
    />
  );
}

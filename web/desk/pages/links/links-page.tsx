import type { VNode } from "preact";
import type { z } from "zod";
import { listGtinsEndpoint } from "../../../../core/http/endpoints/product-links.ts";
import { deskLinksText } from "../../../text/desk/links-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";

type Gtin = z.infer<(typeof listGtinsEndpoint)["replies"][200]>["gtins"][number];

/** The GTINs of the actor (of everybody for who supervises), each with how many links are set for it. */
export function LinksPage({ query }: PageProps): VNode {
  const text = useText(deskLinksText);
  const place = usePlace();
  const [after, words] = [query.get("after") ?? undefined, query.get("text") ?? undefined];
  const list = useAnswer(listGtinsEndpoint, { query: { after, text: words } });
  const columns = useGtinColumns();
  const search = (value: string) => goTo(withQuery(place, { text: value, after: null }), { replace: true });
  return (
    <Page title={text.title} lead={text.lead}>
      <search aria-label={text.list.search}>
        <form class="desk-filters" onSubmit={(event) => event.preventDefault()}>
          <TextField
            id="links-search"
            label={text.list.search}
            type="search"
            optional
            maxLength={60}
            value={words ?? ""}
            onInput={search}
          />
        </form>
      </search>
      <Answered answer={list} step={text.list.step}>
        {({ gtins, next }) =>
          gtins.length === 0 ? (
            <Empty {...(words === undefined ? text.list.empty : text.list.emptyFiltered)} icon="link" />
          ) : (
            <>
              <Table caption={text.list.caption} columns={columns} rows={gtins} rowKey={({ gtin }) => gtin} />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function useGtinColumns(): Column<Gtin>[] {
  const text = useText(deskLinksText).list;
  const { actor, role } = useActing();
  const whose: Column<Gtin> = { key: "operator", head: text.operator, cell: ({ operatorName }) => operatorName };
  return [
    {
      key: "gtin",
      head: text.gtin,
      naming: true,
      cell: ({ gtin }) => (
        <a href={addressOf("/desk/{actor}/links/{gtin}", { actor, gtin })}>
          <code class="desk-code">{gtin}</code>
        </a>
      ),
    },
    { key: "product", head: text.product, cell: ({ productName }) => productName },
    ...(role === "operator" ? [] : [whose]),
    { key: "links", head: text.links, numeric: true, cell: ({ links }) => String(links) },
  ];
}

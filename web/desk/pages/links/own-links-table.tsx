import type { VNode } from "preact";
import { linkTypes } from "../../../../core/gs1/link-types.ts";
import { linkTypeText } from "../../../text/desk/link-type-text.ts";
import { deskLinksText } from "../../../text/desk/links-text.ts";
import { useText } from "../../desk-context.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";
import type { ProductLink } from "./product-link.ts";

/**
 * The links that an operator set, in the order in which they count.
 *
 * @param props.onRemove - Asked for one of them; null for who may only read.
 */
export function OwnLinksTable({
  links,
  onRemove,
}: {
  readonly links: readonly ProductLink[];
  readonly onRemove: ((link: ProductLink) => void) | null;
}): VNode {
  const text = useText(deskLinksText).page;
  const types = useText(linkTypeText);
  const place = usePlace();
  const columns: Column<ProductLink>[] = [
    {
      key: "target",
      head: text.target,
      naming: true,
      cell: ({ title, href }) => (
        <>
          {title}
          <small class="desk-address">{href}</small>
        </>
      ),
    },
    {
      key: "type",
      head: text.type,
      cell: ({ linkType }) => {
        const known = linkTypes.find((type) => type === linkType);
        return known === undefined ? linkType : types[known];
      },
    },
    { key: "holds", head: text.holds, cell: (link) => <Holds link={link} /> },
  ];
  const actions: Column<ProductLink> = {
    key: "actions",
    head: text.actions,
    cell: (link) => (
      <div class="desk-buttons">
        <a
          class="btn btn-outline-primary btn-sm"
          href={withQuery(place, { edit: links.indexOf(link) + 1 })}
          aria-label={text.changeOf(link.title)}
        >
          {text.change}
        </a>
        <button
          type="button"
          class="btn btn-outline-danger btn-sm"
          aria-label={text.removeOf(link.title)}
          onClick={() => onRemove?.(link)}
        >
          {text.remove}
        </button>
      </div>
    ),
  };
  return (
    <Table
      caption={text.caption}
      columns={onRemove === null ? columns : [...columns, actions]}
      rows={links}
      rowKey={(link) => String(links.indexOf(link))}
    />
  );
}

/** For which lot, language, place and format a link holds, as far as it says so. */
function Holds({ link: { lot, hreflang, context, type } }: { readonly link: ProductLink }): VNode {
  const text = useText(deskLinksText).page;
  const said = [lot === null ? text.everyLot : text.oneLot(lot), hreflang.join(", "), context.join(", "), type ?? ""];
  return <>{said.filter((part) => part !== "").join(" · ")}</>;
}

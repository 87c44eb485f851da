import type { VNode } from "preact";
import { linkTypes, registryLinkTypes } from "../../../../core/gs1/link-types.ts";
import { digitalLinkPath } from "../../../../core/label/digital-link.ts";
import { linkTypeText } from "../../../text/desk/link-type-text.ts";
import { deskLinksText } from "../../../text/desk/links-text.ts";
import { useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Section } from "../../parts/section.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAnswer } from "../../use-answer.ts";
import { type LinksetRow, linksetEndpoint, rowsOf } from "./linkset-endpoint.ts";
import type { ProductLink } from "./product-link.ts";

/**
 * What the public resolver answers about the newest lot of a GTIN, read anew whenever the links change.
 *
 * @param props.lot - The lot; null while none is on record.
 * @param props.links - What the operator set, as kept now.
 */
export function ScanPreview({
  gtin,
  lot,
  links,
}: {
  readonly gtin: string;
  readonly lot: string | null;
  readonly links: readonly ProductLink[];
}): VNode {
  const text = useText(deskLinksText).scan;
  return (
    <Section title={text.heading}>
      <p>{text.lead}</p>
      {lot === null ? <p>{text.none}</p> : <Preview key={JSON.stringify(links)} gtin={gtin} lot={lot} />}
    </Section>
  );
}

function Preview({ gtin, lot }: { readonly gtin: string; readonly lot: string }): VNode {
  const text = useText(deskLinksText).scan;
  const asked = { params: { gtin, lot }, query: { linkType: "linkset" as const }, accept: "application/linkset+json" };
  const answer = useAnswer(linksetEndpoint, asked);
  const columns = usePreviewColumns();
  const code = digitalLinkPath({ gtin, lot });
  return (
    <Answered answer={answer} step={text.step}>
      {(linkset) => (
        <>
          <Facts
            facts={[
              [
                text.code,
                <a key="code" href={code}>
                  {code}
                </a>,
              ],
              [text.opens, text.opensWhat],
            ]}
          />
          <Table
            caption={text.caption}
            columns={columns}
            rows={rowsOf(linkset).filter(({ linkType }) => linkType !== "defaultLink")}
            rowKey={({ linkType, href }) => `${linkType} ${href}`}
          />
        </>
      )}
    </Answered>
  );
}

function usePreviewColumns(): Column<LinksetRow>[] {
  const text = useText(deskLinksText).scan;
  const types = useText(linkTypeText);
  const named = (name: string) => linkTypes.find((type) => type === name);
  return [
    {
      key: "type",
      head: text.asked,
      naming: true,
      cell: ({ linkType }) => {
        const known = named(linkType);
        return known === undefined ? linkType : types[known];
      },
    },
    {
      key: "href",
      head: text.gives,
      cell: ({ href, title, isOwn }) => (
        <>
          <span lang={isOwn ? "en" : undefined}>{title}</span>
          <small class="desk-address">{href}</small>
        </>
      ),
    },
    { key: "setBy", head: text.setBy, cell: ({ isOwn }) => (isOwn ? text.byUs : text.byOperator) },
  ];
}

/** Which types the registry answers for itself, and why nobody can change them. */
export function GivenLinks(): VNode {
  const text = useText(deskLinksText).given;
  const types = useText(linkTypeText);
  return (
    <Section title={text.heading}>
      <p>{text.lead}</p>
      <ul>
        {registryLinkTypes.map((type) => (
          <li key={type}>
            {types[type]} <code class="desk-code">gs1:{type}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}

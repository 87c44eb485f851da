import type { VNode } from "preact";
import type { SpecificationVersion } from "../../../../core/catalogue/specification-version.ts";
import { listSpecificationsEndpoint } from "../../../../core/http/endpoints/specifications.ts";
import { specificationText } from "../../../text/desk/specification-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { PublishVersion } from "./publish-version.tsx";
import { RulesTable } from "./rules-table.tsx";
import { type VersionRow, VersionsTable } from "./versions-table.tsx";

/** A product's specification: its versions, the rules of one of them, and the publication of the next. */
export function SpecificationPage({ params, query }: PageProps): VNode {
  const text = useText(specificationText);
  const { actor } = useActing();
  const product = params["product"] ?? "";
  const list = useAnswer(listSpecificationsEndpoint, { query: { product, limit: 200 } });
  const versions = list.state === "here" ? list.value.specifications : [];
  const shown = versions.find(({ specification }) => specification.version === query.get("version")) ?? versions.at(-1);
  return (
    <Page
      title={versions[0]?.name ?? product}
      lead={text.versionsLead}
      crumbs={[{ name: text.crumb, href: addressOf("/desk/{actor}/products", { actor }) }]}
    >
      <Section title={text.versions}>
        <Answered answer={list} step={text.step}>
          {({ specifications }) =>
            specifications.length === 0 ? <Empty {...text.none} /> : <VersionsTable versions={specifications} />
          }
        </Answered>
      </Section>
      {shown === undefined ? null : <Rules version={shown} />}
      {list.state === "here" ? (
        <PublishVersion product={product} latest={versions.at(-1)?.specification ?? null} onDone={list.again} />
      ) : null}
    </Page>
  );
}

function Rules({ version: { specification } }: { readonly version: VersionRow }): VNode {
  const text = useText(specificationText);
  const { rules, variants, version, notCovered } = specification;
  return (
    <Section title={text.rules(version)}>
      {rules.length === 0 ? (
        <Empty {...text.noRules} />
      ) : (
        <RulesTable caption={text.rulesCaption} rules={rules} variants={variants} />
      )}
      <NotCovered sentences={notCovered} />
    </Section>
  );
}

function NotCovered({ sentences }: { readonly sentences: SpecificationVersion["notCovered"] }): VNode | null {
  const text = useText(specificationText);
  const language = useLanguage();
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{text.notCovered}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.it}>{sentence[language]}</li>
        ))}
      </ul>
    </>
  );
}

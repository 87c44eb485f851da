import type { VNode } from "preact";
import { listActorsEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { ActorsTable } from "./actors-table.tsx";
import { EnrolForm } from "./enrol-form.tsx";

/** The register of operators, and the enrolment of one more. */
export function OperatorsPage({ query }: PageProps): VNode {
  const text = useText(regionText).operators;
  const after = query.get("after");
  const list = useAnswer(listActorsEndpoint, { query: { role: "operator", ...(after === null ? {} : { after }) } });
  return (
    <Page title={text.title} lead={text.lead}>
      <Section title={text.caption}>
        <Answered answer={list} step={text.step}>
          {({ actors, next }) =>
            actors.length === 0 ? (
              <Empty {...text.empty} />
            ) : (
              <>
                <ActorsTable caption={text.caption} rows={actors} />
                <Pagination next={next} />
              </>
            )
          }
        </Answered>
      </Section>
      <Section title={text.enrol}>
        <EnrolForm enrolAs="operator" action={text.enrolAction} onDone={list.again} />
      </Section>
    </Page>
  );
}

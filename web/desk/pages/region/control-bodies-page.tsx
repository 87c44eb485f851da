import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { listAccreditationsEndpoint, listActorsEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { AccreditForm } from "./accredit-form.tsx";
import { type Accreditation, AccreditationsTable } from "./accreditations-table.tsx";
import { ActorsTable } from "./actors-table.tsx";
import { EndAccreditation } from "./end-accreditation.tsx";
import { EnrolForm } from "./enrol-form.tsx";

/** The control bodies with their accreditations: accredit, end, enrol. */
export function ControlBodiesPage({ query }: PageProps): VNode {
  const text = useText(regionText).bodies;
  const [ending, setEnding] = useState<Accreditation | null>(null);
  const after = query.get("after");
  const list = useAnswer(listAccreditationsEndpoint, { query: after === null ? {} : { after } });
  const bodies = useAnswer(listActorsEndpoint, { query: { role: "control-body", limit: 200 } });
  return (
    <Page title={text.title} lead={text.lead}>
      <Section title={text.caption}>
        <Answered answer={list} step={text.step}>
          {({ accreditations, next }) =>
            accreditations.length === 0 ? (
              <Empty {...text.empty} />
            ) : (
              <>
                <AccreditationsTable rows={accreditations} onEnd={setEnding} />
                <Pagination next={next} />
              </>
            )
          }
        </Answered>
      </Section>
      <Section title={text.accreditTitle}>
        <Answered answer={bodies} step={text.listedStep}>
          {({ actors }) => <AccreditForm bodies={actors} onDone={list.again} />}
        </Answered>
      </Section>
      <Section title={text.listed}>
        <Answered answer={bodies} step={text.listedStep}>
          {({ actors }) =>
            actors.length === 0 ? <Empty {...text.empty} /> : <ActorsTable caption={text.listed} rows={actors} />
          }
        </Answered>
      </Section>
      <Section title={text.enrol}>
        <EnrolForm enrolAs="control-body" action={text.enrolAction} onDone={bodies.again} />
      </Section>
      {ending === null ? null : (
        <EndAccreditation accreditation={ending} onClose={() => setEnding(null)} onDone={list.again} />
      )}
    </Page>
  );
}

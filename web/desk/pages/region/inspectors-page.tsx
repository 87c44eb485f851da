import type { VNode } from "preact";
import { useState } from "preact/hooks";
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
import { type ActorRow, ActorsTable } from "./actors-table.tsx";
import { EndAppointment } from "./end-appointment.tsx";
import { EnrolForm } from "./enrol-form.tsx";

/** The register of inspectors: appoint one, end an appointment. */
export function InspectorsPage({ query }: PageProps): VNode {
  const text = useText(regionText);
  const words = text.inspectors;
  const [ending, setEnding] = useState<ActorRow | null>(null);
  const after = query.get("after");
  const list = useAnswer(listActorsEndpoint, { query: { role: "inspector", ...(after === null ? {} : { after }) } });
  const cell = (row: ActorRow) =>
    row.endedAt === null ? (
      <button
        type="button"
        class="btn btn-outline-danger btn-sm"
        aria-label={`${words.end}: ${row.name}`}
        onClick={() => setEnding(row)}
      >
        {words.end}
      </button>
    ) : null;
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.caption}>
        <Answered answer={list} step={words.step}>
          {({ actors, next }) =>
            actors.length === 0 ? (
              <Empty {...words.empty} />
            ) : (
              <>
                <ActorsTable caption={words.caption} rows={actors} actions={{ head: text.bodies.actions, cell }} />
                <Pagination next={next} />
              </>
            )
          }
        </Answered>
      </Section>
      <Section title={words.enrol}>
        <EnrolForm enrolAs="inspector" action={words.enrolAction} onDone={list.again} />
      </Section>
      {ending === null ? null : (
        <EndAppointment inspector={ending} onClose={() => setEnding(null)} onDone={list.again} />
      )}
    </Page>
  );
}

import type { VNode } from "preact";
import { listApplicationsEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Section } from "../../parts/section.tsx";
import { Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useApplicationColumns } from "./use-application-columns.tsx";

/** The applications on which somebody still has to act, on an actor's home. */
export function OpenApplications(): VNode {
  const text = useText(applicationsText);
  const { actor } = useActing();
  const answer = useAnswer(listApplicationsEndpoint, { query: { open: "true" as const, limit: 5 } });
  const columns = useApplicationColumns();
  const all = <a href={addressOf("/desk/{actor}/applications", { actor })}>{text.all}</a>;
  return (
    <Section title={text.stillOpen} actions={all}>
      <Answered answer={answer} step={text.step}>
        {({ applications }) =>
          applications.length === 0 ? (
            <p>{text.noneOpen}</p>
          ) : (
            <Table
              caption={text.caption}
              captionHidden
              columns={columns}
              rows={applications}
              rowKey={({ application }) => application}
            />
          )
        }
      </Answered>
    </Section>
  );
}

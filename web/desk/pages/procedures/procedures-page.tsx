import type { VNode } from "preact";
import { listProceduresEndpoint } from "../../../../core/http/endpoints/procedures.ts";
import { proceduresText } from "../../../text/desk/procedures-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { useAnswer } from "../../use-answer.ts";
import { ProcedureForm } from "./procedure-form.tsx";

/** How the body handles applications, scheme by scheme. */
export function ProceduresPage(): VNode {
  const text = useText(proceduresText);
  const { actor } = useActing();
  const answer = useAnswer(listProceduresEndpoint, { query: { controlBody: actor } });
  return (
    <Page title={text.title} lead={text.lead}>
      <Answered answer={answer} step={text.step}>
        {({ procedures }) =>
          procedures.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            procedures.map((procedure) => (
              <ProcedureForm key={procedure.scheme} listed={procedure} again={answer.again} />
            ))
          )
        }
      </Answered>
    </Page>
  );
}

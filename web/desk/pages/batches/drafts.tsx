import type { VNode } from "preact";
import {
  endDraftEndpoint,
  listDraftsEndpoint,
  restoreDraftEndpoint,
} from "../../../../core/http/endpoints/batch-drafts.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Disclosure } from "../../parts/disclosure.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";

/** The operator's drafts, to be taken up or put away; what was put away can be taken up again. */
export function Drafts(): VNode {
  const text = useText(batchesText).start;
  const { actor, membership } = useActing();
  const open = useAnswer(listDraftsEndpoint, { query: { limit: 50 } });
  const ended = useAnswer(listDraftsEndpoint, { query: { limit: 20, ended: "true" } });
  const ending = useAct(endDraftEndpoint);
  const restoring = useAct(restoreDraftEndpoint);
  const readAgain = () => {
    open.again();
    ended.again();
  };
  const nameOf = (lot: string) => (lot === "" ? text.untitled : lot);
  const mayWrite = membership !== "viewer";
  return (
    <Section title={text.drafts}>
      <ActOutcome act={ending} step={text.discard} />
      <ActOutcome act={restoring} step={text.restore} done={text.undone} />
      <Answered answer={open} step={text.draftsStep}>
        {({ drafts }) =>
          drafts.length === 0 ? (
            <Empty {...text.noDrafts} />
          ) : (
            <ul class="desk-choices">
              {drafts.map(({ draft, content, updatedAt }) => (
                <li key={draft}>
                  <a href={addressOf("/desk/{actor}/batches/new", { actor }, { draft })}>
                    {text.resume(nameOf(content.lot))}
                  </a>{" "}
                  <small>
                    {text.written} <InstantText at={updatedAt} />
                  </small>
                  {mayWrite ? (
                    <button
                      type="button"
                      class="btn btn-outline-primary btn-sm"
                      aria-label={`${text.discard}: ${nameOf(content.lot)}`}
                      onClick={() => void ending.run({ params: { draft } }).then(readAgain)}
                    >
                      {text.discard}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <Disclosure summary={text.ended}>
        <Answered answer={ended} step={text.draftsStep}>
          {({ drafts }) =>
            drafts.length === 0 ? (
              <p>{text.noEnded}</p>
            ) : (
              <ul class="desk-choices">
                {drafts.map(({ draft, content, updatedAt }) => (
                  <li key={draft}>
                    {nameOf(content.lot)}{" "}
                    <small>
                      {text.written} <InstantText at={updatedAt} />
                    </small>
                    {mayWrite ? (
                      <button
                        type="button"
                        class="btn btn-outline-primary btn-sm"
                        aria-label={`${text.restore}: ${nameOf(content.lot)}`}
                        onClick={() => void restoring.run({ params: { draft }, body: {} }).then(readAgain)}
                      >
                        {text.restore}
                      </button>
                    ) : null}
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </Disclosure>
    </Section>
  );
}

import type { VNode } from "preact";
import { readApplicationHistoryEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationStateText } from "../../../text/desk/application-state-text.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { foldEdits } from "./fold-edits.ts";
import type { ShownApplication } from "./shown-application.ts";
import { useFieldWords } from "./use-field-words.ts";

/** Every act on an application in order: who, when, what changed and why. */
export function ApplicationHistory({ application }: { readonly application: ShownApplication }): VNode {
  const text = useText(applicationsText).history;
  const states = useText(applicationStateText);
  const words = useFieldWords(application);
  const asked = { params: { application: application.application } };
  const answer = useAnswer(readApplicationHistoryEndpoint, asked, { everyMs: 10_000 });
  return (
    <Section title={text.heading}>
      <Answered answer={answer} step={text.step}>
        {({ events }) => (
          <ol class="desk-history">
            {foldEdits(events).map(({ event, at, act, from, to, by, actorName, changes, reason }) => (
              <li key={event}>
                <p class="desk-history-what">
                  {text.acts[act]}
                  {from === to ? null : ` (${states[to].name})`}
                </p>
                <p class="desk-hint">
                  <InstantText at={at} /> · {text.by(by.name, actorName)}
                </p>
                {changes.length === 0 ? null : (
                  <ul>
                    {changes.map(({ field, before, after }) => (
                      <li key={field}>
                        {text.changed(text.fields[field] ?? field, words(field, before), words(field, after))}
                      </li>
                    ))}
                  </ul>
                )}
                {reason === null ? null : <p class="desk-said">{text.reason(reason)}</p>}
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </Section>
  );
}

import type { VNode } from "preact";
import { listGovernanceActsEndpoint } from "../../../../core/http/endpoints/governance.ts";
import { governanceText } from "../../../text/desk/governance-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Countdown } from "../../parts/countdown.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";

/** How often the list is read again: acts go on by themselves. */
const everyMs = 10_000;

/** The acts of the region that are under way, with the time that is left to take them back. */
export function OpenActs(): VNode {
  const text = useText(governanceText);
  const { actor } = useActing();
  const list = useAnswer(listGovernanceActsEndpoint, { query: { only: "open", limit: 10 } }, { everyMs });
  return (
    <Section
      title={text.title}
      actions={<a href={addressOf("/desk/{actor}/governance", { actor })}>{text.outcome.seeActs}</a>}
    >
      <Answered answer={list} step={text.step}>
        {({ acts }) =>
          acts.length === 0 ? (
            <Empty {...text.empty} next={text.atHome} />
          ) : (
            <ul>
              {acts.map(({ operation, act, subjectName, state, dueAt }) => (
                <li key={operation}>
                  {text.acts[act]}
                  {subjectName === null ? "" : `: ${subjectName}`} – {text.states[state]}{" "}
                  {dueAt === null ? null : <Countdown until={dueAt} onOver={list.again} />}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

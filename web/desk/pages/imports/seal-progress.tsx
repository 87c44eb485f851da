import type { VNode } from "preact";
import type { SealState } from "../../../../core/seal/seal-state.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Code } from "../../parts/code.tsx";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { sealTone } from "../../seal-tone.ts";
import type { Answer } from "../../use-answer.ts";
import type { ShownSeal } from "./use-import.ts";

/** How many of the four steps are behind a seal: signed, countersigned, on record, final. */
const steps: Readonly<Record<SealState, number>> = {
  "awaiting-countersignature": 1,
  queued: 2,
  sent: 2,
  recorded: 3,
  final: 4,
  refused: 0,
  "sent-back": 0,
  cancelled: 0,
};

/** The seal on its way, in plain words: how far it has come, what it waits for and who must act. */
export function SealProgress({
  answer,
  countersigned,
}: {
  readonly answer: Answer<ShownSeal>;
  readonly countersigned: boolean;
}): VNode {
  const text = useText(importsText).seal;
  const states = useText(sealStateText);
  const done = (state: SealState): number => (countersigned ? steps[state] : Math.max(0, steps[state] - 1));
  return (
    <Section title={text.heading}>
      <Answered answer={answer} step={text.step}>
        {({ seal, state, endedBecause }) => (
          <>
            <p>
              <StateTag tone={sealTone[state]}>{states[state].name}</StateTag> <Code value={seal} short />
            </p>
            {steps[state] === 0 ? (
              <p>
                {states[state].waits} {endedBecause ?? ""}
              </p>
            ) : (
              <ProgressBar
                label={text.progress(text.stages[steps[state] - 1] ?? "", states[state].waits)}
                value={done(state)}
                max={countersigned ? 4 : 3}
              />
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}

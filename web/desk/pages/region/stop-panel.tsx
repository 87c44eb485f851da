import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { statusEndpoint } from "../../../../core/http/endpoints/probes.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { dayOf, timeOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { StopDialog } from "./stop-dialog.tsx";

/** Whether the register is stopped, since when and why; its owner stops it and lets it go on. */
export function StopPanel({ mayAct }: { readonly mayAct: boolean }): VNode {
  const text = useText(regionText).stop;
  const language = useLanguage();
  const status = useAnswer(statusEndpoint, {}, { everyMs: 5_000 });
  const [asking, setAsking] = useState(false);
  return (
    <Section title={text.title}>
      <Answered answer={status} step={text.step}>
        {({ stop }) => {
          const since = stop === null ? null : new Date(stop.since);
          return (
            <>
              <p>
                {since === null ? text.running : text.since(`${dayOf(since, language)}, ${timeOf(since, language)}`)}{" "}
                {stop?.reason?.[language] ?? ""}
              </p>
              <p>{text.what}</p>
              {mayAct ? (
                <div class="desk-buttons">
                  <button
                    type="button"
                    class={stop === null ? "btn btn-outline-danger" : "btn btn-primary"}
                    onClick={() => setAsking(true)}
                  >
                    {stop === null ? text.stop : text.resume}
                  </button>
                </div>
              ) : null}
              {asking ? (
                <StopDialog stopped={stop !== null} onClose={() => setAsking(false)} onDone={status.again} />
              ) : null}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

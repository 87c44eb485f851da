import type { VNode } from "preact";
import { importsText } from "../../../text/desk/imports-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { addressOf } from "../../url.ts";
import { FindingsSection } from "./findings-section.tsx";
import { ImportFacts } from "./import-facts.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { RegisterImport } from "./register-import.tsx";
import { SealProgress } from "./seal-progress.tsx";
import { importTone, type ShownImport } from "./shown-import.ts";
import { UndoImport } from "./undo-import.tsx";
import { useImport } from "./use-import.ts";

/** A checked file shows what was found even when that is nothing; one that is over only what there was. */
const hasFindings = ({ layout, state, flaws, warnings, repairs, known }: ShownImport): boolean =>
  layout !== null && state !== "reading" && (state === "checked" || flaws + warnings + repairs + known > 0);

/** One file of batches from its arrival to the final seal: it follows what happens by itself. */
export function ImportPage({ params, query }: PageProps): VNode {
  const text = useText(importsText);
  const { actor } = useActing();
  const { answer, progress, seal, listening } = useImport(params["import"] ?? "");
  const back = addressOf("/desk/{actor}/imports", { actor });
  const name = answer.state === "here" ? answer.value.name : text.title;
  return (
    <Page title={name} crumbs={[{ name: text.title, href: back }]}>
      <Answered answer={answer} step={text.one.step}>
        {(shown) => (
          <>
            <p>
              <StateTag tone={importTone[shown.state]}>{text.states[shown.state]}</StateTag>{" "}
              <span class="desk-hint">{listening === "closed" ? text.live.off : text.live.on}</span>
            </p>
            <ImportProgress shown={shown} progress={progress} />
            <ImportOutcome shown={shown} back={back} />
            {shown.seal === null ? null : <SealProgress answer={seal} countersigned={shown.countersigned} />}
            <div class="desk-buttons">
              <RegisterImport shown={shown} onDone={answer.again} />
              <UndoImport shown={shown} seal={seal} onDone={answer.again} />
            </div>
            <ImportFacts shown={shown} />
            {hasFindings(shown) ? (
              <FindingsSection key={shown.changedAt} shown={shown} query={query} onAccepted={answer.again} />
            ) : null}
          </>
        )}
      </Answered>
    </Page>
  );
}

import type { VNode } from "preact";
import { readRecallMeasuresEndpoint } from "../../../../core/http/endpoints/recalls.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { MeasuresProgress } from "./measures-progress.tsx";
import { RecallFacts } from "./recall-facts.tsx";
import { RecallMeasuresTable } from "./recall-measures-table.tsx";
import type { RecallMeasures } from "./shown-recall.ts";

/** How often it is read again while something is on its way, milliseconds. */
const everyMs = 2_000;

/** One recall after it was ordered: how its measures fare, and the way to its notice to the public. */
export function RecallPage({ params }: PageProps): VNode {
  const text = useText(recallsText).one;
  const { actor } = useActing();
  const asked = { params: { recall: params["recall"] ?? "" } };
  const answer = useAnswer(readRecallMeasuresEndpoint, asked, { everyMs, until: isSettled });
  const shown = answer.state === "here" ? answer.value : null;
  return (
    <Page
      title={shown === null ? text.crumb : text.title(shown.productName)}
      crumbs={[{ name: text.crumb, href: addressOf("/desk/{actor}/recalls", { actor }) }]}
    >
      <Answered answer={answer} step={text.step}>
        {(value) => (
          <>
            <MeasuresProgress shown={value} />
            <Section title={text.facts}>
              <RecallFacts shown={value} />
            </Section>
            <Section title={text.batches}>
              <RecallMeasuresTable batches={value.batches} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

const isSettled = ({ batches }: RecallMeasures): boolean =>
  batches.every(({ state }) => state === "stood" || state === "final" || state === "refused");

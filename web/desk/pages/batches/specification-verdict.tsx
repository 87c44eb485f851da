import type { VNode } from "preact";
import { statedFields } from "../../../../core/draft/registration-of.ts";
import { evaluateEndpoint } from "../../../../core/http/endpoints/specifications.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { isCalendarDate } from "../../../../core/schema/calendar-date.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { RuleOutcomes } from "../../parts/rule-outcomes.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { useDebounced } from "../../use-debounced.ts";

/** How long the hands have to rest before the specification is asked. */
const restMs = 400;

/** What the specification says of a draft, asked anew when the typing pauses; a late answer never replaces a newer one. */
export function useVerdict(product: string, { producedOn, municipality, fields }: BatchDraft) {
  const said = useDebounced({ producedOn, municipality, fields }, restMs);
  const dossier = {
    producedOn: said.producedOn,
    ...(/^\d{6}$/.test(said.municipality) ? { municipality: said.municipality } : {}),
    fields: statedFields(said.fields),
  };
  const asked = isCalendarDate(said.producedOn) ? { params: { product }, body: dossier } : null;
  return { asks: asked !== null, answer: useAnswer(evaluateEndpoint, asked) };
}

type Verdict = ReturnType<typeof useVerdict>;

/** The rules with their outcome, and how many came out how. */
export function SpecificationVerdict({ verdict: { asks, answer } }: { readonly verdict: Verdict }): VNode {
  const text = useText(batchesText).verdict;
  return (
    <Section title={text.heading}>
      {asks ? (
        <Answered answer={answer} step={text.step}>
          {({ specification, rules, counts }) => (
            <>
              <p>{text.version(specification.version, specification.act)}</p>
              <p role="status">
                {rules.length === 0 ? text.none : text.counts(counts.met, counts.notMet, counts.notDocumented)}
              </p>
              {rules.length === 0 ? null : <RuleOutcomes rules={rules} />}
            </>
          )}
        </Answered>
      ) : (
        <p>{text.needsDay}</p>
      )}
    </Section>
  );
}

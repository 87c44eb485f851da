import type { VNode } from "preact";
import type { SubjectKind } from "../../../../core/chain/facts.ts";
import { readSubjectEndpoint, type Subject } from "../../../../core/http/endpoints/subjects.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Code } from "../../parts/code.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { OneStepSection } from "../recalls/one-step-section.tsx";
import { MeasureForm } from "./measure-form.tsx";
import { MeasuresTable } from "./measures-table.tsx";
import { StandingTag } from "./standing-tag.tsx";
import { SubjectsTable } from "./subjects-table.tsx";

/** How often the page is read again: a measure takes a moment until it is on record. */
const everyMs = 5_000;

const kinds: readonly SubjectKind[] = ["actor", "certificate", "seal", "batch"];

/** One thing with its standing and history; inspectors and its control body place measures on it here. */
export function SubjectPage({ params }: PageProps): VNode {
  const text = useText(subjectText);
  const { actor, role } = useActing();
  const kind = kinds.find((one) => one === params["kind"]) ?? "batch";
  const answer = useAnswer(readSubjectEndpoint, { params: { kind, id: params["id"] ?? "" } }, { everyMs });
  const subject = answer.state === "here" ? answer.value.subject : null;
  return (
    <Page
      title={subject === null ? text.kinds[kind] : `${text.kinds[kind]}: ${subject.lot ?? subject.name}`}
      crumbs={[{ name: text.crumb, href: addressOf("/desk/{actor}/subjects", { actor }) }]}
    >
      <Answered answer={answer} step={text.step}>
        {(found) => (
          <>
            <Section title={text.situation}>
              <SubjectFacts subject={found.subject} />
            </Section>
            {found.belongsTo.length === 0 ? null : (
              <Section title={text.belongsTo}>
                <p>{text.belongsToHint}</p>
                <SubjectsTable caption={text.belongsTo} subjects={found.belongsTo} />
              </Section>
            )}
            <Section title={text.history}>
              {found.measures.length === 0 ? (
                <Empty {...text.noHistory} />
              ) : (
                <MeasuresTable measures={found.measures} />
              )}
            </Section>
            {found.subject.role === "operator" && role !== "control-body" ? (
              <OneStepSection operator={found.subject.id} />
            ) : null}
            {role === "region" ? null : (
              <Section title={text.place.title}>
                <MeasureForm subject={found.subject} touches={found.touches} onDone={answer.again} />
              </Section>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

function SubjectFacts({ subject }: { readonly subject: Subject }): VNode {
  const text = useText(subjectText);
  const recall = useText(recallsText).list;
  const { actor, role: actingAs } = useActing();
  const { id, name, gtin, lot, role, standing } = subject;
  return (
    <>
      <Facts
        facts={[
          [text.standing, <StandingTag key="standing" standing={standing} />],
          [text.name, name],
          ...(role === null ? [] : [[text.role, text.roles[role]] as const]),
          ...(gtin === null ? [] : [[text.gtin, gtin] as const]),
          ...(lot === null ? [] : [[text.lot, lot] as const]),
          [text.id, <Code key="id" value={id} />],
        ]}
      />
      {gtin === null || lot === null ? null : (
        <>
          <p>
            <a href={`/01/${gtin}/10/${encodeURIComponent(lot)}`}>{text.page}</a>
          </p>
          <p>
            <a
              href={addressOf(
                "/desk/{actor}/batches/{gtin}/{lot}/journey",
                { actor, gtin, lot },
                { from: "subject", subject: id },
              )}
            >
              {text.journey}
            </a>
          </p>
          {actingAs === "region" ? null : (
            <p>
              <a href={addressOf("/desk/{actor}/recalls/new", { actor }, { gtin, lot })}>{recall.beginHere}</a>
            </p>
          )}
        </>
      )}
    </>
  );
}

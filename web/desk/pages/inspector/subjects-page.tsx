import type { VNode } from "preact";
import { searchSubjectsEndpoint } from "../../../../core/http/endpoints/subjects.ts";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { goTo, usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useForm } from "../../use-form.ts";
import { SubjectsTable } from "./subjects-table.tsx";

/** Finds what a measure can be placed on; what is searched stands in the address. */
export function SubjectsPage({ query }: PageProps): VNode {
  const text = useText(subjectText);
  const place = usePlace();
  const q = query.get("q") ?? "";
  const form = useForm({ q }, (values) => (values.q.trim().length < 2 ? { q: text.tooShort } : {}));
  const results = useAnswer(searchSubjectsEndpoint, q.length < 2 ? null : { query: { q } });
  return (
    <Page title={text.title} lead={text.lead}>
      <form noValidate onSubmit={form.submit((values) => goTo(withQuery(place, { q: values.q.trim() })))}>
        <div class="desk-filters">
          <TextField {...form.field("q")} label={text.search} hint={text.searchHint} type="search" maxLength={120} />
          <button type="submit" class="btn btn-primary">
            {text.searchAction}
          </button>
        </div>
      </form>
      {q.length < 2 ? (
        <Empty {...text.notAsked} icon="search" />
      ) : (
        <Answered answer={results} step={text.searchStep}>
          {({ subjects, more }) =>
            subjects.length === 0 ? (
              <Empty {...text.nothing} icon="search" />
            ) : (
              <Section title={text.found(subjects.length)}>
                <SubjectsTable caption={text.found(subjects.length)} subjects={subjects} />
                {more ? <p>{text.more}</p> : null}
              </Section>
            )
          }
        </Answered>
      )}
    </Page>
  );
}

import type { VNode } from "preact";
import { readApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { ApplicationBodyActs } from "./application-body-acts.tsx";
import { ApplicationDocuments } from "./application-documents.tsx";
import { ApplicationFacts } from "./application-facts.tsx";
import { ApplicationForm } from "./application-form.tsx";
import { ApplicationHistory } from "./application-history.tsx";
import type { ShownApplication } from "./shown-application.ts";
import { WithdrawApplication } from "./withdraw-application.tsx";

/** How often the case is read again: the other party may act, and a certificate comes on record. */
const everyMs = 5_000;

/** One application: what is asked for, its documents, its history, and what the reader can do now. */
export function ApplicationPage({ params }: PageProps): VNode {
  const text = useText(applicationsText);
  const { actor } = useActing();
  const application = params["application"] ?? "";
  const answer = useAnswer(readApplicationEndpoint, { params: { application } }, { everyMs });
  const product = answer.state === "here" ? answer.value.product : null;
  const title = product === null ? text.one.newTitle : text.one.title(product.name);
  return (
    <Page title={title} crumbs={[{ name: text.title, href: addressOf("/desk/{actor}/applications", { actor }) }]}>
      <Answered answer={answer} step={text.one.step}>
        {(value) => <Case application={value} again={answer.again} />}
      </Answered>
    </Page>
  );
}

function Case({ application, again }: { readonly application: ShownApplication; readonly again: () => void }): VNode {
  const { role, membership } = useActing();
  const mayAct = membership !== "viewer";
  const { acts, state } = application;
  const writes = mayAct && acts.includes("edit");
  const attaches =
    mayAct &&
    (role === "operator"
      ? ["draft", "submitted", "completion-requested"].includes(state)
      : role === "control-body" && ["submitted", "in-review", "completion-requested"].includes(state));
  const documents = <ApplicationDocuments application={application} attaches={attaches} again={again} />;
  return (
    <>
      <ApplicationFacts application={application} withForm={!writes} />
      {writes ? (
        <ApplicationForm key={application.application} application={application} again={again}>
          {documents}
        </ApplicationForm>
      ) : (
        documents
      )}
      {mayAct && role === "control-body" ? <ApplicationBodyActs application={application} again={again} /> : null}
      {mayAct && acts.includes("withdraw") ? <WithdrawApplication application={application} again={again} /> : null}
      <ApplicationHistory application={application} />
    </>
  );
}

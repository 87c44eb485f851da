import type { VNode } from "preact";
import { AssignApplication } from "./assign-application.tsx";
import { DecideApplication } from "./decide-application.tsx";
import { RequestCompletion } from "./request-completion.tsx";
import type { ShownApplication } from "./shown-application.ts";

/** What the control body can do to an application now. */
export function ApplicationBodyActs({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const { acts } = application;
  return (
    <>
      {acts.includes("assign") ? <AssignApplication application={application} again={again} /> : null}
      {acts.includes("request-completion") ? <RequestCompletion application={application} again={again} /> : null}
      {acts.includes("refuse") ? <DecideApplication application={application} again={again} /> : null}
    </>
  );
}

import type { VNode } from "preact";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import type { ListedApplication } from "./shown-application.ts";

/** Until when somebody has to act: the body's term, the operator's, or what is left of the body's while it stands still. */
export function ApplicationTerm({
  application: { state, dueAt, completion, secondsLeft },
}: {
  readonly application: Pick<ListedApplication, "state" | "dueAt" | "completion" | "secondsLeft">;
}): VNode {
  const text = useText(applicationsText);
  if (state === "completion-requested" && completion !== null) {
    const days = Math.floor((secondsLeft ?? 0) / 86_400);
    return (
      <>
        <InstantText at={completion.dueAt} dayOnly /> ({text.standsStill(days)})
      </>
    );
  }
  return dueAt === null ? <>–</> : <InstantText at={dueAt} dayOnly />;
}

import type { VNode } from "preact";
import type { z } from "zod";
import { readCaptureEndpoint } from "../../../../core/http/endpoints/epcis-capture.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Code } from "../../parts/code.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { CaptureErrors } from "./capture-errors.tsx";
import { outcomeOf } from "./capture-outcome.ts";

type Job = z.infer<(typeof readCaptureEndpoint)["replies"][200]>;

/** How often a capture that is under way is asked about. */
const everyMs = 1_000;

/** What became of one document of events: under way, then each refused event with what to mend. */
export function CapturePage({ params }: PageProps): VNode {
  const text = useText(eventsText);
  const { actor } = useActing();
  const asked = { params: { captureID: params["capture"] ?? "" } };
  const job = useAnswer(readCaptureEndpoint, asked, { everyMs, until: ({ running }) => !running });
  return (
    <Page
      title={text.job.title}
      crumbs={[
        { name: text.title, href: addressOf("/desk/{actor}/events", { actor }) },
        { name: text.capture.title, href: addressOf("/desk/{actor}/events/captures", { actor }) },
      ]}
      actions={
        <a class="btn btn-outline-primary" href={addressOf("/desk/{actor}/events", { actor })}>
          {text.job.events}
        </a>
      }
    >
      <Answered answer={job} step={text.job.step}>
        {(value) => <Shown job={value} />}
      </Answered>
    </Page>
  );
}

function Shown({ job }: { readonly job: Job }): VNode {
  const text = useText(eventsText);
  const outcome = outcomeOf(job);
  const finished = job.finishedAt;
  return (
    <>
      {outcome === "running" ? <ProgressBar label={text.job.running} value={null} /> : null}
      {outcome === "success" ? <Alert kind="success">{text.job.success}</Alert> : null}
      {outcome === "kept-none" ? <Alert kind="danger">{text.job.keptNone}</Alert> : null}
      {outcome === "kept-rest" ? <Alert kind="warning">{text.job.keptRest}</Alert> : null}
      <Section title={text.job.facts}>
        <Facts
          facts={[
            [text.job.created, <InstantText key="created" at={job.createdAt} />],
            ...(finished === undefined
              ? []
              : [[text.job.finished, <InstantText key="finished" at={finished} />] as const]),
            [text.job.behaviour, text.capture[job.captureErrorBehaviour]],
            [text.job.id, <Code key="id" value={job.captureID} />],
          ]}
        />
      </Section>
      {job.errors.length === 0 ? null : <CaptureErrors errors={job.errors} />}
    </>
  );
}

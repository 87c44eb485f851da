import type { Config } from "../config.ts";
import { captureWorkers } from "../epcis/capture-workers.ts";
import { subscriptionWorkers } from "../epcis/subscriptions/subscription-workers.ts";
import { openMail } from "../notices/open-mail.ts";
import { invitationWorkers } from "../notices/send-invitations.ts";
import { noticeWorkers } from "../notices/send-notices.ts";
import type { OpenParts } from "../open-parts.ts";
import { labelWorkers } from "../use-cases/label-workers.ts";
import { anchorWorkers } from "./anchor-events-worker.ts";
import { forgetDraftsWorker } from "./forget-ended-drafts.ts";
import { importWorkers } from "./import-workers.ts";
import type { Worker } from "./job.ts";
import { remindWorker } from "./remind-people.ts";
import { tellEndedHandoversWorker } from "./tell-ended-handovers.ts";
import { tellRefusedWorker } from "./tell-refused-seals.ts";

/** Everything that the product does in the background, each kind with what does it. */
export const allJobs = (parts: OpenParts, config: Pick<Config, "mail" | "anchoring">): readonly Worker[] => {
  const send = openMail(config.mail);
  return [
    ...noticeWorkers({ ...parts, send }),
    ...invitationWorkers({ ...parts, send }),
    ...labelWorkers(parts),
    ...importWorkers(parts),
    ...captureWorkers(parts),
    ...subscriptionWorkers(parts),
    ...anchorWorkers(parts, config.anchoring),
    remindWorker(parts),
    tellRefusedWorker(parts),
    tellEndedHandoversWorker(parts),
    forgetDraftsWorker(parts),
  ];
};

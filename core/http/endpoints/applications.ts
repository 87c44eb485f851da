import { z } from "zod";
import { ApplicationChange, ApplicationForm } from "../../application/application-form.ts";
import { applicationActs, applicationStates } from "../../application/application-state.ts";
import { Change } from "../../application/changes.ts";
import { Procedure } from "../../application/procedure.ts";
import { Hex8 } from "../../schema/hex.ts";
import { Quantity } from "../../schema/quantity.ts";
import { endpoint } from "../endpoint.ts";
import { Document } from "./documents.ts";
import { ApplicationId, Decimal, Instant, Next, PageQuery } from "./replies.ts";

/** Who did something: the person, or a machine by its token's label. */
const By = z.object({ person: z.nullable(Hex8), name: z.string() });

/** An application as its parties see it; instants in UTC, terms by the body's clock. */
export const Application = z.object({
  application: Hex8,
  state: z.enum(applicationStates),
  /** Grows with every act; a change names the one that it rests on. */
  version: z.int(),
  operator: Hex8,
  operatorName: z.string(),
  controlBody: z.nullable(Hex8),
  controlBodyName: z.string().nullable(),
  product: z
    .object({
      product: Hex8,
      slug: z.string(),
      name: z.string(),
      scheme: z.string(),
      unit: z.enum(["gram", "millilitre", "piece"]),
    })
    .nullable(),
  form: ApplicationForm.omit({ controlBody: true, product: true }),
  assignee: By.nullable(),
  submittedAt: Instant.nullable(),
  /** When the decision is due; null while the clock has not begun, stands still or has ended. */
  dueAt: Instant.nullable(),
  /** What is left of the term while it stands still. */
  secondsLeft: z.int().nullable(),
  completion: z.object({ missing: z.string(), dueAt: Instant }).nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
  certificate: z.nullable(Hex8),
  /** The grant's way to the chain. */
  operation: z
    .object({
      operation: Decimal,
      state: z.enum(["waiting", "waiting", "queued", "sent", "mined", "final", "refused"]),
    })
    .nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});

const Detailed = Application.extend({
  documents: z.array(Document),
  /** What the caller can do now. */
  acts: z.array(z.enum(applicationActs)),
  /** How the body handles it; null until product and body are chosen. */
  procedure: Procedure.nullable(),
});

const Reason = z.string().trim().min(1).max(4000);
/** The version that the caller has seen: an act on an older one is refused, so that nobody decides on what changed. */
const Version = z.int().min(1).optional();

const application = { tags: ["applications"], auth: "actor" } as const;
const acted = {
  ...application,
  method: "POST",
  params: ApplicationId,
  replies: { 200: Detailed },
} as const;
const actErrors = ["application/not-found", "application/state-forbids", "application/version-mismatch"] as const;
const incomplete = ["application/incomplete", "accreditation/not-in-force"] as const;

export const openApplicationEndpoint = endpoint({
  ...application,
  name: "openApplication",
  method: "POST",
  path: "/api/v1/applications",
  summary: "Opens a draft of an application for a certificate; everything in it may still be missing.",
  may: ["application", "apply"],
  body: ApplicationChange,
  replies: { 201: Detailed },
  errors: ["product/not-found", "actor/not-found", "actor/role-mismatch", "application/too-many-drafts"],
});

export const listApplicationsEndpoint = endpoint({
  ...application,
  name: "listApplications",
  method: "GET",
  path: "/api/v1/applications",
  summary: "Lists the caller's applications, newest first; a body sees them from their submission on.",
  may: ["application", "read"],
  query: PageQuery.extend({
    state: z.enum(applicationStates).optional(),
    /** `open`: those that somebody still has to act on. */
    open: z.enum(["true"]).optional(),
    /** Due before this instant, by the clock of whoever has to act. */
    dueBefore: Instant.optional(),
    /** `me`: assigned to the calling person; `nobody`: to nobody yet. */
    assignee: z.enum(["me", "nobody"]).optional(),
    certificate: z.optional(Hex8),
  }),
  replies: { 200: z.object({ applications: z.array(Application), next: Next }) },
  errors: [],
});

export const readApplicationEndpoint = endpoint({
  ...application,
  name: "readApplication",
  method: "GET",
  path: "/api/v1/applications/{application}",
  summary: "Gives one of the caller's applications with its documents and what the caller can do now.",
  may: ["application", "read"],
  params: ApplicationId,
  replies: { 200: Detailed },
  errors: ["application/not-found"],
});

export const changeApplicationEndpoint = endpoint({
  ...application,
  name: "changeApplication",
  method: "PATCH",
  path: "/api/v1/applications/{application}",
  summary: "Changes what is asked for, in a draft or where a completion was requested; what is not named stays.",
  may: ["application", "apply"],
  params: ApplicationId,
  body: ApplicationChange.extend({ version: Version }),
  replies: { 200: Detailed },
  errors: [...actErrors, "product/not-found", "actor/not-found", "actor/role-mismatch"],
});

export const submitApplicationEndpoint = endpoint({
  ...acted,
  name: "submitApplication",
  path: "/api/v1/applications/{application}/submission",
  summary: "Submits a draft to its control body, or the answer to a request for completion.",
  may: ["application", "apply"],
  body: z.strictObject({ version: Version }),
  errors: [...actErrors, ...incomplete],
});

export const withdrawApplicationEndpoint = endpoint({
  ...acted,
  name: "withdrawApplication",
  path: "/api/v1/applications/{application}/withdrawal",
  summary: "Withdraws an application that is not decided yet.",
  may: ["application", "apply"],
  body: z.strictObject({ version: Version, reason: Reason.optional() }),
  errors: actErrors,
});

export const assignApplicationEndpoint = endpoint({
  ...acted,
  name: "assignApplication",
  path: "/api/v1/applications/{application}/assignment",
  summary: "Puts an application into the hands of a person of the body: the caller, unless another is named.",
  may: ["application", "review"],
  body: z.strictObject({ version: Version, person: z.optional(Hex8) }),
  errors: [...actErrors, "membership/not-found"],
});

export const requestCompletionEndpoint = endpoint({
  ...acted,
  name: "requestCompletion",
  path: "/api/v1/applications/{application}/completion-request",
  summary: "Asks the operator for what is missing, until when; the body's clock stands still meanwhile.",
  may: ["application", "review"],
  body: z.strictObject({ version: Version, missing: Reason, dueAt: Instant.optional() }),
  errors: [...actErrors, "request/invalid"],
});

export const decideApplicationEndpoint = endpoint({
  ...acted,
  name: "decideApplication",
  path: "/api/v1/applications/{application}/decision",
  summary:
    "Grants the certificate, which is signed and sent to the chain with the decision, or refuses it with a reason.",
  may: ["application", "review"],
  body: z.discriminatedUnion("outcome", [
    z.strictObject({
      outcome: z.literal("granted"),
      version: Version,
      from: Instant,
      until: Instant,
      quota: Quantity,
      /** How the quota came about, for the history. */
      reason: Reason.optional(),
    }),
    z.strictObject({ outcome: z.literal("refused"), version: Version, reason: Reason }),
  ]),
  errors: [
    ...actErrors,
    "application/completion-pending",
    "actor/suspended",
    "accreditation/not-in-force",
    "certificate/interval-empty",
    "certificate/overlaps",
    "certificate/quota-out-of-range",
    "chain/stopped",
  ],
});

export const readApplicationHistoryEndpoint = endpoint({
  ...application,
  name: "readApplicationHistory",
  method: "GET",
  path: "/api/v1/applications/{application}/history",
  summary:
    "Gives every act on an application, oldest first: who, when, from which state to which, what changed and why.",
  may: ["application", "read"],
  params: ApplicationId,
  replies: {
    200: z.object({
      events: z.array(
        z.object({
          event: Decimal,
          at: Instant,
          act: z.enum(["open", "attach", "detach", ...applicationActs]),
          from: z.enum(applicationStates).nullable(),
          to: z.enum(applicationStates),
          actor: Hex8,
          actorName: z.string(),
          by: By,
          changes: z.array(Change),
          reason: z.string().nullable(),
        }),
      ),
    }),
  },
  errors: ["application/not-found"],
});

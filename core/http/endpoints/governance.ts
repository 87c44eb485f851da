import { z } from "zod";
import { actStates } from "../../governance/act-state.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { ActorIdParam, Decimal, Governed, Instant, Next, PageQuery, Reason, StoredProblem } from "./replies.ts";

const ActId = z.object({ operation: Decimal });

/** An act of governance as anybody may see it; who asked for it is told to the region alone. */
export const GovernanceAct = z.object({
  operation: Decimal,
  act: z.enum(["enrol", "accredit", "setProduct", "setYield", "replaceKey", "stop", "resume"]),
  subject: z.string(),
  /** The actor's or product's name; null for acts about the registry itself. */
  subjectName: z.string().nullable(),
  /** What the act says, by name: role, scheme, from, until… */
  says: z.record(z.string(), z.string()),
  reason: Reason.nullable(),
  state: z.enum(actStates),
  problem: StoredProblem,
  askedAt: Instant,
  askedBy: z.string().nullable(),
  /** Seconds that the chain makes it wait; null where it need not. */
  delaySeconds: Decimal.nullable(),
  /** The instant from which it is done, and from which it cannot be done any more. */
  dueAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  cancellation: z.object({ reason: z.string(), askedAt: Instant }).nullable(),
  /** The act that this one schedules once more. */
  againOf: Decimal.nullable(),
});
export type GovernanceAct = z.infer<typeof GovernanceAct>;

export const listGovernanceActsEndpoint = endpoint({
  name: "listGovernanceActs",
  method: "GET",
  path: "/api/v1/governance-acts",
  summary:
    "The region's acts, newest first, also those that wait for their delay: what is about to happen, and until when it can be objected to.",
  tags: ["governance"],
  auth: "optional",
  query: PageQuery.extend({ only: z.enum(["open"]).optional() }),
  replies: { 200: z.object({ acts: z.array(GovernanceAct), next: Next }) },
  errors: [],
});

export const cancelGovernanceActEndpoint = endpoint({
  name: "cancelGovernanceAct",
  method: "POST",
  path: "/api/v1/governance-acts/{operation}/cancellation",
  summary: "Takes an act back while its delay runs; the reason is public.",
  tags: ["governance"],
  auth: "actor",
  may: ["governanceAct", "cancel"],
  params: ActId,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  replies: { 202: z.object({ act: Decimal, operation: Decimal }) },
  errors: ["governance/not-found", "governance/not-waiting"],
});

export const repeatGovernanceActEndpoint = endpoint({
  name: "repeatGovernanceAct",
  method: "POST",
  path: "/api/v1/governance-acts/{operation}/repetition",
  summary: "Asks once more for an act that expired, was cancelled or was refused; it becomes a new act.",
  tags: ["governance"],
  auth: "actor",
  may: ["governanceAct", "repeat"],
  params: ActId,
  body: z.strictObject({}),
  replies: { 202: Governed },
  errors: ["governance/not-found", "governance/not-over", "governance/already-scheduled", "actor/already-enrolled"],
});

const stopOrResume = {
  method: "POST",
  tags: ["governance"],
  auth: "actor",
  may: ["registry", "stop"],
  body: z.strictObject({ reason: Reason }),
  replies: { 202: Governed },
  errors: ["governance/already-scheduled"],
} as const;

export const stopRegistryEndpoint = endpoint({
  ...stopOrResume,
  name: "stopRegistry",
  path: "/api/v1/registry/stop",
  summary:
    "Stops new certificates, seals, movements and anchors in an emergency; measures, cancellations and reading go on.",
});

export const resumeRegistryEndpoint = endpoint({
  ...stopOrResume,
  name: "resumeRegistry",
  path: "/api/v1/registry/resumption",
  summary: "Ends the emergency stop.",
});

export const endAppointmentEndpoint = endpoint({
  name: "endAppointment",
  method: "POST",
  path: "/api/v1/actors/{actor}/end",
  summary: "Ends an inspector's appointment for good: nobody holds its key any more. What it decided stays.",
  tags: ["governance"],
  auth: "actor",
  may: ["actor", "end"],
  params: ActorIdParam,
  body: z.strictObject({ reason: Reason }),
  replies: { 202: Governed.extend({ actor: Hex8 }) },
  errors: ["actor/not-found", "actor/role-mismatch", "actor/appointment-ended", "governance/already-scheduled"],
});

import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { DemoApi } from "./demo-api.ts";
import { playCustody } from "./play-custody.ts";
import { storyCsv } from "./story-csv.ts";
import type { Story, StoryMeasure, StoryRegistration } from "./story-types.ts";

/** What a story is played with. */
export type Stage = {
  readonly api: DemoApi;
  /** The service token of an actor, or of the region, by id. */
  readonly tokens: (actor: string) => string;
  readonly log: (line: string) => void;
};

const Operation = z.object({ operation: z.string() });
const OperationState = z.object({ state: z.string(), problem: z.unknown() });
const Registered = z.object({ seal: z.string(), count: z.int() });
const SealState = z.object({ state: z.string(), problem: z.unknown() });

const pollMs = 250;

/**
 * Plays a story through the public API, step by step, each when what it rests on is final.
 *
 * Every step has a fixed Idempotency-Key: a run that was cut short at any point is played again from the beginning, and
 * what was done stays done once.
 *
 * @throws DemoApiError when the API refuses a step; Error when the chain does.
 */
export async function playStory(stage: Stage, story: Story): Promise<void> {
  const { log } = stage;
  log(`enrolling ${story.actors.length} actors, publishing the rules of ${story.products.length} products`);
  await settle(stage, [...enrolments(story), ...rulings(story)]);
  log(`accrediting control bodies for ${story.accreditations.map(({ scheme }) => scheme).join(", ")}`);
  await settle(stage, [...accreditations(story), ...yields(story)]);
  log(`granting ${story.certificates.length} certificates`);
  await settle(stage, grants(story));
  log(`registering ${story.registrations.length} seals, and walking from the grapes to the shop`);
  // The way is long and mostly waits: it is walked beside the rest, and is over before the last measures are placed.
  await Promise.all([playCustody(stage, story), registerAndLift(stage, story)]);
  await inParallel(
    linesOf(story).filter((measures) => measures.length === 1),
    (measures) => place(stage, measures),
  );
}

/** What is suspended and reinstated looks at the end as it did at the beginning: it comes first, so that the verdicts of
 * the others tell that the story is over. */
async function registerAndLift(stage: Stage, story: Story): Promise<void> {
  const ofOperators = Map.groupBy(story.registrations, ({ certificate }) => certificate.operator.id);
  await inParallel([...ofOperators.values()], (registrations) => registerInOrder(stage, story, registrations));
  stage.log(`placing ${story.measures.length} measures`);
  await inParallel(
    linesOf(story).filter((measures) => measures.length > 1),
    (measures) => place(stage, measures),
  );
}

const linesOf = ({ measures }: Story) => [...bySubject(measures).values()];

async function place(stage: Stage, measures: readonly StoryMeasure[]): Promise<void> {
  for (const measure of measures) await settle(stage, [measuring(measure)]);
}

/** A POST that queues one act for the chain. */
type Step = { readonly key: string; readonly by: string; readonly path: string; readonly json: object };

const enrolments = ({ actors, region }: Story): Step[] =>
  actors.map(({ id, ...actor }) => ({
    key: `actor-${id}`,
    by: region.id,
    path: "/api/v1/actors",
    json: { actor: id, ...actor },
  }));

const rulings = ({ products, region, custody }: Story): Step[] =>
  products.map((slug) => ({
    key: `rules-${slug}`,
    by: region.id,
    path: `/api/v1/products/${slug}/rules`,
    json: custody.processed.includes(slug) ? { processed: true } : {},
  }));

const yields = ({ custody, region }: Story): Step[] =>
  custody.yields.map(({ output, input, ppm }) => ({
    key: `yield-${output}-${input}`,
    by: region.id,
    path: `/api/v1/products/${output}/yields`,
    json: { input, ppm },
  }));

const accreditations = (story: Story): Step[] =>
  story.accreditations.map(({ controlBody, scheme, from, until }) => ({
    key: `accreditation-${controlBody.id}-${scheme}`,
    by: story.region.id,
    path: "/api/v1/accreditations",
    json: { controlBody: controlBody.id, scheme, from, until },
  }));

const grants = ({ certificates, submitBefore }: Story): Step[] =>
  certificates.map(({ id, controlBody, operator, ...terms }) => ({
    key: `certificate-${id}`,
    by: controlBody.id,
    path: "/api/v1/certificates",
    json: { certificate: id, operator: operator.id, ...terms, submitBefore },
  }));

const measuring = ({ name, author, subject, kind, reason }: StoryMeasure): Step => ({
  key: `measure-${name}`,
  by: author.id,
  path: `${pathOf(subject)}/measures`,
  json: { kind, reason },
});

function pathOf(subject: StoryMeasure["subject"]): string {
  if ("certificate" in subject) return `/api/v1/certificates/${subject.certificate}`;
  return `/api/v1/batches/${subject.gtin}/${encodeURIComponent(subject.lot)}`;
}

/** Sends every step, then waits until each is final on chain. */
async function settle({ api, tokens }: Stage, steps: readonly Step[]): Promise<void> {
  const sent: { step: Step; operation: string }[] = [];
  for (const step of steps) {
    const sending = { token: tokens(step.by), key: `demo-${step.key}`, json: step.json };
    sent.push({ step, operation: (await api.send(step.path, Operation, sending)).operation });
  }
  await inParallel(sent, ({ step, operation }) =>
    untilFinal(step.key, () => api.read(`/api/v1/operations/${operation}`, OperationState, tokens(step.by))),
  );
}

/** An operator sends one seal after another, so that its last one is the same whenever the story is told, and waits for
 * all of them together. */
async function registerInOrder(stage: Stage, story: Story, registrations: readonly StoryRegistration[]): Promise<void> {
  const sent: Sent[] = [];
  for (const registration of registrations) sent.push(await send(stage, story, registration));
  await inParallel(sent, (one) => untilRecorded(stage, one));
}

type Sent = { readonly registration: StoryRegistration; readonly seal: string; readonly count: number };

async function send({ api, tokens }: Stage, story: Story, registration: StoryRegistration): Promise<Sent> {
  const { name, certificate } = registration;
  const { submitBefore } = story;
  const by = { token: tokens(certificate.operator.id), key: `demo-registration-${name}` };
  const query = new URLSearchParams({ certificate: certificate.id, submitBefore });
  const registered =
    "batch" in registration
      ? await api.send("/api/v1/batches", Registered, {
          ...by,
          json: { ...registration.batch, certificate: certificate.id, submitBefore },
        })
      : await api.send(`/api/v1/imports?${query}`, Registered, {
          ...by,
          csv: [...storyCsv(registration.csvRows)].join(""),
        });
  return { registration, ...registered };
}

/** Has the control body sign where it has to, and waits until the seal is final. */
async function untilRecorded({ api, tokens, log }: Stage, { registration, seal, count }: Sent): Promise<void> {
  const { name, certificate } = registration;
  const state = () => api.read(`/api/v1/seals/${seal}`, SealState, tokens(certificate.operator.id));
  if ((await state())?.state === "awaiting-countersignature") {
    const countersigning = {
      token: tokens(certificate.controlBody.id),
      key: `demo-countersignature-${name}`,
      json: {},
    };
    await api.send(`/api/v1/seals/${seal}/countersignature`, Operation, countersigning);
  }
  await untilFinal(name, state);
  log(`  ${name}: ${count} ${count === 1 ? "batch" : "batches"} under seal ${seal.slice(0, 10)}… final`);
}

type Progress = { readonly state: string; readonly problem?: unknown };

/** Asks until the state is final; any other state from which nothing more will come is an error. */
async function untilFinal(what: string, ask: () => Promise<Progress | null>): Promise<void> {
  for (;;) {
    const progress = await ask();
    if (progress?.state === "final") return;
    if (progress === null || ["refused", "cancelled", "sent-back"].includes(progress.state)) {
      throw new Error(
        `${what} is ${progress?.state ?? "unknown to the API"}: ${JSON.stringify(progress?.problem ?? null)}`,
      );
    }
    await wait(pollMs);
  }
}

/** Starts all, waits for all, and fails with the first failure only when none is under way any more. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const outcomes = await Promise.allSettled(items.map(work));
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure) throw failure.reason;
}

function bySubject(measures: readonly StoryMeasure[]): Map<string, StoryMeasure[]> {
  return Map.groupBy(measures, ({ subject }) => JSON.stringify(subject));
}

import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Stage } from "./play-story.ts";
import type { Story, StoryActor, StoryCertificate, StoryCustodyStep } from "./story-types.ts";

const Operation = z.object({ operation: z.string() });
const Proposed = z.object({ handover: z.string() });
const Registered = z.object({ seal: z.string() });
const Progress = z.object({ state: z.string(), problem: z.unknown() });

const pollMs = 100;

/**
 * Plays the chain of custody, each step when the one before is on record: what is to be moved has to be there first. Every
 * step has a fixed Idempotency-Key; handovers, whose ids are random, are asked for again under the same key.
 */
export async function playCustody(stage: Stage, { custody, submitBefore }: Story): Promise<void> {
  for (const step of custody.steps) {
    await playStep(stage, step, submitBefore);
    stage.log(`  ${step.name}: on record`);
  }
}

async function playStep(stage: Stage, step: StoryCustodyStep, submitBefore: string): Promise<void> {
  switch (step.kind) {
    case "register": {
      const json = { ...step.batch, certificate: step.certificate.id, submitBefore };
      return placeSeal(stage, step.name, step.certificate, "/api/v1/batches", json);
    }
    case "transform": {
      const { inputs, batch } = step;
      const json = { certificate: step.certificate.id, inputs, batches: [batch], submitBefore };
      return placeSeal(stage, step.name, step.certificate, "/api/v1/transformations", json);
    }
    case "hand-over":
      return handOver(stage, step, submitBefore);
  }
}

async function placeSeal(
  stage: Stage,
  name: string,
  certificate: StoryCertificate,
  path: string,
  json: object,
): Promise<void> {
  const { api, tokens } = stage;
  const token = tokens(certificate.operator.id);
  const { seal } = await api.send(path, Registered, { token, key: `demo-custody-${name}`, json });
  const ask = () => api.read(`/api/v1/seals/${seal}`, Progress, token);
  if ((await ask())?.state === "awaiting-countersignature") {
    const countersigning = {
      token: tokens(certificate.controlBody.id),
      key: `demo-custody-countersignature-${name}`,
      json: {},
    };
    await api.send(`/api/v1/seals/${seal}/countersignature`, Operation, countersigning);
  }
  await untilRecorded(name, ask);
}

type HandOver = Extract<StoryCustodyStep, { kind: "hand-over" }>;

async function handOver(stage: Stage, step: HandOver, submitBefore: string): Promise<void> {
  const { api, tokens } = stage;
  const { name, from, to, gtin, lot, quantity } = step;
  const json = { gtin, lot, to: to.id, quantity, submitBefore };
  const tokenOf = ({ id }: StoryActor) => tokens(id);
  const proposing = { token: tokenOf(from), key: `demo-custody-${name}`, json };
  const { handover } = await api.send("/api/v1/handovers", Proposed, proposing);
  const accepting = { token: tokenOf(to), key: `demo-custody-acceptance-${name}`, json: {} };
  await api.send(`/api/v1/handovers/${handover}/acceptance`, Operation, accepting);
  await untilRecorded(name, () => api.read(`/api/v1/handovers/${handover}`, Progress, tokenOf(to)));
}

/** Asks until it is on record; a state from which nothing more will come is an error. */
async function untilRecorded(what: string, ask: () => Promise<z.infer<typeof Progress> | null>): Promise<void> {
  for (;;) {
    const progress = await ask();
    if (progress?.state === "recorded" || progress?.state === "final") return;
    if (progress === null || !["queued", "sent"].includes(progress.state))
      throw new Error(`${what} is ${progress?.state ?? "unknown"}: ${JSON.stringify(progress?.problem ?? null)}`);
    await wait(pollMs);
  }
}

import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import type { Answer, Who } from "./demo-product.ts";
import type { InsistentClient } from "./insistent-client.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A batch that was registered, and the verdict that its page must show in the end. */
export type ExpectedBatch = { readonly gtin: string; readonly lot: string; verdict: string };

/** A seal that was acknowledged, with what it must hold. */
export type ExpectedSeal = {
  readonly seal: string;
  readonly by: Who;
  readonly certificate: string;
  readonly count: number;
  readonly total: bigint;
};

/** What a record must hold after some work. */
export type Expected = { readonly seals: ExpectedSeal[]; readonly batches: ExpectedBatch[] };

/** How far the import of the file has come: what a kill falls upon. */
export type Phase = "upload" | "countersigning" | "queued" | "sent" | "recorded" | "final";

/** One round of an integrator's day. */
export type Round = {
  readonly name: string;
  readonly client: InsistentClient;
  readonly random: SeededRandom;
  readonly expected: Expected;
  readonly onPhase: (phase: Phase) => void;
};

const measures = [
  { kind: "suspension", verdict: "suspended" },
  { kind: "recall", verdict: "recalled" },
  { kind: "withdrawal", verdict: "withdrawn" },
] as const;

/** Registers a file and single batches, countersigns, and measures one of them; resolves when all of it is final. */
export async function playRound(round: Round): Promise<void> {
  const outcomes = await Promise.allSettled([importFile(round), registerTwice(round)]);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

/** A file of wine, which its control body countersigns. */
async function importFile(round: Round): Promise<void> {
  const { name, client, random, expected, onPhase } = round;
  const lots = Array.from({ length: 1 + random.below(200) }, (_, i) => ({
    lot: `${name}-${i}`,
    quantity: 1 + random.below(50),
  }));
  const rows = lots.map(({ lot, quantity }) => `${gtins.wine},${lot},${quantity},2026-03-02\n`);
  onPhase("upload");
  const registered = await client.send({
    by: "maker",
    path: `/api/v1/imports?certificate=${certificates.wine.id}`,
    key: `${name}-file`,
    csv: `gtin,lot,quantity,producedOn\n${rows.join("")}`,
    overMs: random.oneIn(3) ? 400 : 0,
  });
  const total = lots.reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);
  const seal = acknowledged(registered, { by: "maker", certificate: certificates.wine.id, count: lots.length, total });
  expected.seals.push(seal);
  for (const { lot } of lots) expected.batches.push({ gtin: gtins.wine, lot, verdict: "in-good-standing" });
  onPhase("countersigning");
  const path = `/api/v1/seals/${seal.seal}`;
  const countersigned = {
    by: "body",
    path: `${path}/countersignature`,
    key: `${name}-countersignature`,
    json: {},
  } as const;
  demand(await client.send(countersigned), 202);
  await client.readUntil(path, "maker", ({ body }) => {
    const state = String(body["state"]) as Phase;
    onPhase(state);
    return isEnd(state);
  });
}

/** One batch of pasta, sent by two clients at once that do not know of each other; then a measure upon it. */
async function registerTwice(round: Round): Promise<void> {
  const { name, client, random, expected } = round;
  const batch = { gtin: gtins.eggPasta, lot: `${name}-P`, producedOn: "2026-03-02" };
  const certificate = certificates.pasta.id;
  const sendings = ["a", "b"].map((copy) => {
    const quantity = 1 + random.below(50);
    const json = { ...batch, quantity: String(quantity), certificate };
    return { quantity, sent: client.send({ by: "pastaMaker", path: "/api/v1/batches", key: `${name}-${copy}`, json }) };
  });
  const measured = random.oneIn(2) ? random.pick(measures) : null;
  const answers = await Promise.all(sendings.map(async ({ quantity, sent }) => ({ quantity, answer: await sent })));
  const [first, ...more] = answers.filter(({ answer }) => answer.status === 202);
  const others = answers.filter(({ answer }) => answer.status !== 202);
  if (first === undefined || more.length > 0) throw new Error(`${name}: ${JSON.stringify(answers)} for one lot`);
  for (const { answer } of others) demand(answer, 422);
  const { seal, ...held } = acknowledged(first.answer, {
    by: "pastaMaker",
    certificate,
    count: 1,
    total: BigInt(first.quantity),
  });
  expected.seals.push({ seal, ...held });
  const shown: ExpectedBatch = { gtin: batch.gtin, lot: batch.lot, verdict: "in-good-standing" };
  expected.batches.push(shown);
  await client.readUntil(`/api/v1/seals/${seal}`, "pastaMaker", ({ body }) =>
    isEnd(String(body["state"]), measured !== null),
  );
  if (measured === null) return;
  await measure(round, shown, measured);
}

async function measure(
  { name, client }: Round,
  batch: ExpectedBatch,
  { kind, verdict }: (typeof measures)[number],
): Promise<void> {
  const reason = { code: "fault-test", it: "Prova di guasto", en: "Fault test" };
  const path = `/api/v1/batches/${batch.gtin}/${batch.lot}/measures`;
  const placed = demand(
    await client.send({ by: "inspector", path, key: `${name}-measure`, json: { kind, reason } }),
    202,
  );
  batch.verdict = verdict;
  const operation = `/api/v1/operations/${placed.body["operation"]}`;
  const { body } = await client.readUntil(operation, "inspector", ({ body }) => isEnd(String(body["state"])));
  if (body["state"] !== "final") throw new Error(`${path}: ${JSON.stringify(body)}`);
}

function acknowledged(answer: Answer, held: Omit<ExpectedSeal, "seal">): ExpectedSeal {
  return { seal: String(demand(answer, 202).body["seal"]), ...held };
}

function demand(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer;
  throw new Error(`expected ${status}, and the answer was ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** Whether nothing more comes; or, `early`, whether it is on chain at all. */
function isEnd(state: string, early = false): boolean {
  return ["final", "refused", "cancelled", "sent-back"].includes(state) || (early && state === "recorded");
}

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { type CrashProduct, openCrashProduct } from "../support/crash-product.ts";
import type { Victim } from "../support/crash-victims.ts";
import { type Expected, type Phase, playRound } from "../support/crash-work.ts";
import { ask, type Who } from "../support/demo-product.ts";
import { type InsistentClient, insistentClient } from "../support/insistent-client.ts";
import { placedSeals } from "../support/placed-seals.ts";
import { seededRandom } from "../support/seeded-random.ts";

/** `FILIGRANA_TEST_SEED` repeats a run's chance, `FILIGRANA_TEST_KILLS` asks for more than the everyday dozen. */
const seed = Number(process.env["FILIGRANA_TEST_SEED"] ?? Date.now() % 1_000_000);
const kills = Number(process.env["FILIGRANA_TEST_KILLS"] ?? 12);

/** The kills of a dozen; the supervisor takes everything with it. */
const dozen: readonly Victim[] = [
  ...Array<Victim>(4).fill("api"),
  ...Array<Victim>(2).fill("database"),
  "backend",
  ...Array<Victim>(3).fill("chain"),
  ...Array<Victim>(2).fill("supervisor"),
];

/** How soon a second kill may come, while the product still recovers from the first. */
const againMs = 1500;
/** A first start takes longer than this: first the supervisor, then a part is killed somewhere in its beginning. */
const firstStartMs = 7000;

const operators = { maker: certificates.wine.id, pastaMaker: certificates.pasta.id } as const;
const sumOf = (totals: readonly bigint[]) => totals.reduce((sum, total) => sum + total, 0n);

describe(`kill -9 at any moment (FILIGRANA_TEST_SEED=${seed}, ${kills} kills)`, function () {
  this.timeout(120_000 + kills * 30_000);
  this.bail(true);
  const random = seededRandom(seed);
  const expected: Expected = { seals: [], batches: [] };
  const killed: string[] = [];
  const usedBefore: Record<string, bigint> = {};
  const sealsBefore: Record<string, number> = {};
  let product: CrashProduct;
  let client: InsistentClient;

  before(async () => {
    product = await openCrashProduct();
    client = insistentClient(product.url, product.lost);
  });

  afterEach(function () {
    if (this.currentTest?.state !== "failed") return;
    const log = join(tmpdir(), `filigrana-crash-${seed}.log`);
    writeFileSync(log, product.output());
    console.log([...killed, `what the product wrote is in ${log}`].join("\n"));
  });

  after(() => product.remove());

  it("begins again where it was when it is killed in its first start", async () => {
    await pause(random.below(firstStartMs));
    await product.kill("supervisor");
    await pause(random.below(firstStartMs));
    await product.kill(random.pick(["api", "chain", "database"]));
    await product.ready();
    for (const [who, certificate] of Object.entries(operators)) {
      usedBefore[certificate] = await usedOf(certificate);
      sealsBefore[who] = (await sealsOf(who as Who)).length;
    }
    expect(sealsBefore).to.deep.equal({ maker: 2, pastaMaker: 5 });
  });

  it("gives every request its answer, however often a part is killed under it", async () => {
    let deck: Victim[] = [];
    const draw = (): Victim => {
      if (deck.length === 0) deck = random.shuffled(dozen);
      return deck.pop() ?? "api";
    };
    let phase: Phase = "upload";
    const onPhase = (next: Phase) => {
      phase = next;
    };
    const roundOf = (name: string) => playRound({ name: `X${seed}-${name}`, client, random, expected, onPhase });
    const begun = performance.now();
    await roundOf("calm");
    const importMs = Math.ceil(performance.now() - begun);
    const strike = async (withinMs: number, round: number): Promise<void> => {
      await pause(random.below(withinMs));
      const victim = draw();
      await product.kill(victim);
      killed.push(`round ${round}: killed the ${victim} at ${phase}`);
    };
    for (let round = 0; killed.length < kills; round++) {
      const played = roundOf(String(round));
      const struck = strike(importMs, round).then(() => (random.oneIn(3) ? strike(againMs, round) : undefined));
      await Promise.all([played, struck]);
    }
    await product.ready();
  });

  it("has every acknowledged seal on chain exactly once, and final", async () => {
    for (const { seal, by, count, total } of expected.seals) {
      const { body } = await client.read(`/api/v1/seals/${seal}`, by);
      expect(body, JSON.stringify(body)).to.include({ state: "final", count, total: String(total) });
    }
    const { body: status } = await client.read("/status");
    const placed = await placedSeals(product.chainUrl(), String(status["registry"]));
    expect(new Set(placed).size, "a seal placed twice").to.equal(placed.length);
    expect(placed).to.include.members(expected.seals.map(({ seal }) => seal));
  });

  it("has no seal that nobody was told of", async () => {
    for (const who of ["maker", "pastaMaker"] as const) {
      const acknowledged = expected.seals.filter(({ by }) => by === who);
      expect(await sealsOf(who)).to.have.lengthOf((sealsBefore[who] ?? 0) + acknowledged.length);
    }
  });

  it("gives a request that is repeated with its key the answer that it had", async () => {
    for (const { deed, answer } of client.answered) {
      const { by, path, key, json, csv } = deed;
      const again = await ask(`${product.url}${path}`, { by, key, ...(csv === undefined ? { json } : { csv }) });
      expect([again.status, again.body["seal"], again.body["code"]], key).to.deep.equal([
        answer.status,
        answer.body["seal"],
        answer.body["code"],
      ]);
      if (answer.status === 202) expect(again.headers.get("idempotency-replayed"), key).to.equal("true");
    }
  });

  it("counts every seal once towards its certificate's quota", async () => {
    for (const certificate of Object.values(operators)) {
      const totals = expected.seals.filter((seal) => seal.certificate === certificate).map(({ total }) => total);
      expect(await usedOf(certificate)).to.equal((usedBefore[certificate] ?? 0n) + sumOf(totals));
    }
  });

  it("shows every batch as it stands", async () => {
    const measured = expected.batches.filter(({ verdict }) => verdict !== "in-good-standing");
    for (const batch of [...measured, ...random.shuffled(expected.batches).slice(0, 40)]) {
      const page = await (await fetch(`${product.url}${digitalLinkPath(batch)}`)).text();
      expect(/<main[^>]* data-verdict="([a-z-]+)"/.exec(page)?.[1], batch.lot).to.equal(batch.verdict);
    }
  });

  it("agrees with itself in everything that fsck derives anew", async () => {
    await product.stop();
    const run = spawnSync(process.execPath, ["scripts/fsck.ts", "--json"], {
      env: { PATH: process.env["PATH"], FILIGRANA_DATA: product.data },
      encoding: "utf8",
    });
    expect(run.status, run.stdout + run.stderr).to.equal(0);
  });

  async function usedOf(certificate: string): Promise<bigint> {
    const { body } = await client.read(`/api/v1/certificates/${certificate}`);
    return BigInt(String(body["used"]));
  }

  async function sealsOf(who: Who): Promise<unknown[]> {
    const found: unknown[] = [];
    for (let after = ""; ; ) {
      const { body } = await client.read(`/api/v1/seals?limit=200${after}`, who);
      found.push(...(body["seals"] as unknown[]));
      if (typeof body["next"] !== "string") return found;
      after = `&after=${body["next"]}`;
    }
  }
});

import { expect } from "chai";
import { recoverSignerNative } from "../../../api/keys/recover-native.ts";
import { type VerifiedBatch, verifyBatch } from "../../../api/use-cases/verify-batch.ts";
import { verifyForPages } from "../../../api/use-cases/verify-for-pages.ts";
import type { Recover } from "../../../core/seal/recover-signer.ts";
import type { CheckName } from "../../../core/verify/verdict.ts";
import { type ForkableChain, startForkableChain } from "../../support/forkable-chain.ts";
import { openingOf, storyOf } from "../../support/registry-cast.ts";
import { eventually, openWorldOn, type RegistryWorld } from "../../support/registry-world.ts";
import { keyOf, nameCast, sealLots } from "../../support/sealed-batches.ts";

const gtin = "08032089000017";

/** All but how far the read model was, which moves between two readings, and the instants that the check of finality compared. */
const shown = (verified: VerifiedBatch | null) =>
  verified && {
    ...verified,
    batch: { ...verified.batch, head: 0n, headTime: 0n, final: 0n, finalTime: 0n },
    verification: {
      ...verified.verification,
      checks: verified.verification.checks.map((check) =>
        check.check === "finality" ? { ...check, expected: "", found: "" } : check,
      ),
    },
  };

const codeOf = (verified: VerifiedBatch | null, name: CheckName) =>
  verified?.verification.checks.find(({ check }) => check === name)?.code;

describe("verifyForPages", () => {
  let chain: ForkableChain;
  let world: RegistryWorld;
  let recovered = 0;

  const recover: Recover = (digest, signature) => {
    recovered++;
    return recoverSignerNative(digest, signature);
  };

  before(async () => {
    chain = await startForkableChain();
    world = await openWorldOn(chain);
    await nameCast(world);
    const submitter = world.submit();
    await world.post(...openingOf(world));
    await eventually(async () => (await world.store.selectFrom("outbox").selectAll().execute()).every(isMined));
    await sealLots(world, ["A1", "A2"]);
    await eventually(async () => (await world.store.selectFrom("outbox").selectAll().execute()).every(isMined));
    await submitter.stop();
    world.index();
  });

  after(() => world.close());

  it("says at every moment what a fresh verification says, in every process: unfinal, final, suspended, taken back", async () => {
    const parts = { store: world.store, domain: world.domain, recover };
    const processes = [verifyForPages(parts), verifyForPages(parts)];
    const become = async (name: CheckName, code: string): Promise<void> => {
      await eventually(async () => codeOf(await verifyBatch(parts, gtin, "A1"), name) === code);
      for (const verify of [...processes, ...processes]) {
        for (const lot of ["A1", "A2"]) {
          expect(shown(await verify(gtin, lot))).to.deep.equal(shown(await verifyBatch(parts, gtin, lot)), code);
        }
        expect(codeOf(await verify(gtin, "A1"), name)).to.equal(code);
      }
    };
    await become("finality", "finality/not-final");
    await chain.mine(10);
    await become("finality", "finality/final");
    await become("measures", "measures/none");
    const back = await chain.mark();
    const submitter = world.submit();
    await world.post(storyOf(world).measure({ subject: keyOf("A1"), subjectKind: "batch" }));
    await become("measures", "measures/suspended");
    expect(codeOf((await processes[0]?.(gtin, "A2")) ?? null, "measures")).to.equal("measures/none");
    await submitter.stop();
    await back();
    await chain.mine(2);
    await become("measures", "measures/none");
  });

  it("knows nothing of a batch that is not on record, also when another is remembered", async () => {
    const verify = verifyForPages({ store: world.store, domain: world.domain, recover });
    expect(await verify(gtin, "A1")).to.not.equal(null);
    expect(await verify(gtin, "a1")).to.equal(null);
  });

  it("tells how far the read model is now, not how far it was", async () => {
    const verify = verifyForPages({ store: world.store, domain: world.domain, recover });
    const before = (await verify(gtin, "A1"))?.batch.head ?? 0n;
    await chain.mine(1);
    await eventually(async () => ((await verify(gtin, "A1"))?.batch.head ?? 0n) > before);
  });

  it("verifies once what is opened again, and no longer remembers what there is no room for", async () => {
    const parts = { store: world.store, domain: world.domain, recover };
    const costOf = async (most: { rows: number; characters: number }) => {
      const verify = verifyForPages(parts, most);
      await verify(gtin, "A1");
      const before = recovered;
      await verify(gtin, "A2");
      await verify(gtin, "A1");
      return recovered - before;
    };
    const enough = await costOf({ rows: 2, characters: 1_000_000 });
    expect(await costOf({ rows: 1, characters: 1_000_000 })).to.equal(2 * enough);
    expect(await costOf({ rows: 2, characters: 10 })).to.equal(2 * enough);
    expect(enough).to.be.greaterThan(0);
  });
});

const isMined = ({ state }: { state: string }): boolean => state === "mined";

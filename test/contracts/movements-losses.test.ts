import { expect } from "chai";
import fc from "fast-check";
import type { Statement } from "../../core/seal/statements.ts";
import { cast, shortId } from "./support/cast.ts";
import { measure } from "./support/measures.ts";
import { useGrapes } from "./support/movement-suites.ts";
import {
  certificateOf,
  handing,
  handoverOf,
  holding,
  losing,
  lossOf,
  type Opening,
  type Sealed,
  sealBatch,
} from "./support/movements.ts";
import { NOW, type Stage, some } from "./support/stage.ts";

describe("Losses, and movements in any order", () => {
  let stage: Stage;
  let batch: Sealed;
  useGrapes({ L1: 1000n }, (opened, [sealed]) => {
    [stage, batch] = [opened, sealed as Sealed];
  });

  const refusal = (changes: Partial<Statement<"Loss">> = {}, openings: readonly Opening[] = [batch.opening]) =>
    stage.registry.refusal("declareLoss", losing(stage, lossOf(batch, changes), openings));
  const digest = (changes: Partial<Statement<"Loss">> = {}) => stage.digest("Loss", lossOf(batch, changes));
  const lose = (changes: Partial<Statement<"Loss">> = {}) =>
    stage.registry.send("declareLoss", losing(stage, lossOf(batch, changes), [batch.opening]));

  describe("declareLoss", () => {
    it("refuses under a stop, at the deadline, and what is on record", async () => {
      expect(await refusal({ submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
      await stage.govern("stop", []);
      expect(await refusal()).to.deep.equal(["RegistryIsStopped"]);
      await stage.govern("resume", []);
      await stage.ledger.setTime(NOW + 5n);
      await lose();
      expect(await refusal()).to.deep.equal(["MovementAlreadyPlaced", digest(), NOW + 5n]);
    });

    it("refuses a holder who is unknown or held, and while a measure stands on batch or seal", async () => {
      const stranger = losing(stage, lossOf(batch, { holder: cast.stranger.id }), [batch.opening]);
      const unknown = ["ActorUnknown", cast.stranger.id];
      expect(await stage.registry.refusal("declareLoss", stranger)).to.deep.equal(unknown);
      expect(await refusal({ seal: some(4) })).to.deep.equal(["SealUnknown", some(4)]);
      await measure(stage, { subjectKind: "batch", subject: batch.batch, kind: "suspension" });
      expect(await refusal()).to.deep.equal(["BatchSuspended", batch.batch, 1n]);
      await measure(stage, { subjectKind: "seal", subject: batch.seal, kind: "suspension" });
      expect(await refusal()).to.deep.equal(["SealSuspended", batch.seal, 1n]);
      await measure(stage, { subjectKind: "actor", subject: cast.maker.id, kind: "suspension" });
      expect(await refusal()).to.deep.equal(["ActorSuspended", cast.maker.id, 1n]);
    });

    it("refuses nothing, what was never had, and one above what is held", async () => {
      const [statement, dossier, quantity, proof] = batch.opening;
      const wrong: Opening = [statement, dossier, quantity + 1n, proof];
      expect(await refusal({}, [wrong])).to.deep.equal(["HoldingNotOpen", batch.seal, batch.batch, cast.maker.id]);
      expect(await refusal({ quantity: 0n })).to.deep.equal(["MovementEmpty", batch.seal, batch.batch]);
      const other = { holder: cast.carrier.id };
      expect(await refusal(other)).to.deep.equal(["HoldingNotOpen", batch.seal, batch.batch, cast.carrier.id]);
      const over = ["HoldingExceeded", batch.seal, batch.batch, cast.maker.id, 1001n, 1000n];
      expect(await refusal({ quantity: 1001n })).to.deep.equal(over);
      await lose({ quantity: 1000n });
      expect((await refusal({ quantity: 1n })).slice(4)).to.deep.equal([1n, 0n]);
    });

    it("refuses a signature that is not the holder's, or of a key replaced in this second", async () => {
      for (const by of ["carrier", "body", "stranger"] as const) {
        const args = losing(stage, lossOf(batch), [batch.opening], by);
        const expected = ["StatementNotSigned", cast.maker.id, digest()];
        expect(await stage.registry.refusal("declareLoss", args)).to.deep.equal(expected);
      }
      await stage.govern("replaceKey", [cast.maker.id, cast.stranger.address]);
      await stage.ledger.setTime(NOW);
      expect(await refusal()).to.deep.equal(["ActorKeyNotInForce", cast.maker.id, NOW + 1n, NOW]);
    });

    it("takes from the holding, gives no quota back, and tells the whole statement", async () => {
      const s = lossOf(batch);
      const args = losing(stage, s, [batch.opening]);
      const receipt = await stage.registry.send("declareLoss", args, stage.ledger.accounts[7]);
      expect(stage.registry.events(receipt)).to.deep.equal([
        ["BatchLost", s.loss, s.seal, s.batch, s.holder, s.quantity, s.cause, s.submitBefore, args[2]],
      ]);
      expect(await holding(stage, batch, "maker")).to.deep.equal({ received: 1000n, gone: 100n, open: true });
      const [certificate] = await stage.registry.read("certificateOf", [certificateOf("maker", "grape")]);
      expect(certificate.used).to.equal(1000n);
      await lose({ loss: shortId("another") });
      expect(await holding(stage, batch, "maker")).to.deep.equal({ received: 1000n, gone: 200n, open: true });
    });
  });

  it("pass in any order exactly as far as the sums allow, and leave what a bookkeeper would have", async () => {
    const holders = ["maker", "carrier", "trader"] as const;
    const act = fc.record({
      from: fc.constantFrom(...holders),
      to: fc.constantFrom(...holders, null),
      quantity: fc.bigInt(1n, 700n),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const fresh = await sealBatch(stage, "maker", "grape", `${count++}`, 1000n);
        const held = { maker: 1000n, carrier: 0n, trader: 0n };
        let opened = false;
        for (const [i, { from, to, quantity }] of acts.entries()) {
          if (from === to) continue;
          const [method, args] = asked(fresh, i, from, to, quantity);
          if (quantity > held[from]) {
            const [error] = await stage.registry.refusal(method, args);
            expect(error).to.be.oneOf(["HoldingExceeded", "HoldingNotOpen"]);
            continue;
          }
          await stage.registry.send(method, args);
          opened = true;
          held[from] -= quantity;
          if (to !== null) held[to] += quantity;
        }
        for (const by of opened ? holders : []) {
          const { received, gone } = await holding(stage, fresh, by);
          expect(received - gone).to.equal(held[by]);
        }
      }),
      { seed: 3004, numRuns: 25 },
    );
  });

  type Holder = "maker" | "carrier" | "trader";
  const asked = (of: Sealed, i: number, from: Holder, to: Holder | null, quantity: bigint) => {
    const { id: holder } = cast[from];
    return to === null
      ? (["declareLoss", losing(stage, lossOf(of, { holder, quantity, loss: shortId(`${i}`) }), [of.opening])] as const)
      : ([
          "handOver",
          handing(stage, handoverOf(of, { from: holder, to: cast[to].id, quantity, handover: shortId(`${i}`) }), [
            of.opening,
          ]),
        ] as const);
  };
});

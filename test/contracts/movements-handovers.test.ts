import { expect } from "chai";
import { cast, type Player, shortId } from "./support/cast.ts";
import { measure } from "./support/measures.ts";
import { useHandovers } from "./support/movement-suites.ts";
import { handing, handoverOf, type Sealed } from "./support/movements.ts";
import { NOW, type Stage } from "./support/stage.ts";

describe("Handovers", () => {
  let stage: Stage;
  let batch: Sealed;
  const { hand, refusal, idOf, at } = useHandovers((opened, sealed) => {
    [stage, batch] = [opened, sealed];
  });

  it("refuses under a stop", async () => {
    await stage.govern("stop", []);
    expect(await refusal()).to.deep.equal(["RegistryIsStopped"]);
  });

  it("refuses what is on record, even after its deadline and whatever is opened", async () => {
    await hand();
    for (const [time, openings] of [
      [NOW, []],
      [NOW + 5000n, [batch.opening]],
    ] as const) {
      await stage.ledger.setTime(time);
      expect(await refusal({}, openings)).to.deep.equal(["MovementAlreadyPlaced", idOf(), NOW]);
    }
    expect(await at("carrier")).to.deep.equal({ received: 100n, gone: 0n, open: true });
  });

  it("refuses at the deadline, and places a second before", async () => {
    expect(await refusal({ submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
    await hand({ submitBefore: NOW + 1n });
  });

  it("refuses a handover to oneself", async () => {
    expect(await refusal({ to: cast.maker.id })).to.deep.equal(["HandoverToSelf", cast.maker.id]);
  });

  it("refuses parties that are not enrolled, and a receiver that is no operator", async () => {
    for (const party of ["from", "to"] as const) {
      const expected = ["ActorUnknown", cast.stranger.id];
      expect(await refusal({ [party]: cast.stranger.id })).to.deep.equal(expected);
    }
    expect(await refusal({ to: cast.body.id })).to.deep.equal(["ActorRoleMismatch", cast.body.id, 2n, 1n]);
    expect(await refusal({ to: cast.inspector.id })).to.deep.equal(["ActorRoleMismatch", cast.inspector.id, 3n, 1n]);
    const nothing = ["HoldingNotOpen", batch.seal, batch.batch, cast.body.id];
    expect(await refusal({ from: cast.body.id })).to.deep.equal(nothing);
  });

  for (const held of ["maker", "carrier"] as const) {
    it(`refuses while a measure stands on the ${held}, and places after it`, async () => {
      await measure(stage, { subjectKind: "actor", subject: cast[held].id, kind: "suspension" });
      expect(await refusal()).to.deep.equal(["ActorSuspended", cast[held].id, 1n]);
      await measure(stage, { subjectKind: "actor", subject: cast[held].id, kind: "reinstatement" });
      await hand();
    });

    it(`refuses in the second in which the key of the ${held} was replaced, and the old key after it`, async () => {
      await stage.govern("replaceKey", [cast[held].id, cast.stranger.address]);
      await stage.ledger.setTime(NOW);
      expect(await refusal()).to.deep.equal(["ActorKeyNotInForce", cast[held].id, NOW + 1n, NOW]);
      await stage.ledger.setTime(NOW + 1n);
      expect(await refusal()).to.deep.equal(["StatementNotSigned", cast[held].id, idOf()]);
      const signers = held === "maker" ? (["stranger", "carrier"] as const) : (["maker", "stranger"] as const);
      await stage.registry.send("handOver", handing(stage, handoverOf(batch), [batch.opening], ...signers));
    });
  }

  it("tells the whole statement, and both holdings, whoever relays", async () => {
    const s = handoverOf(batch);
    const args = handing(stage, s, [batch.opening]);
    const receipt = await stage.registry.send("handOver", args, stage.ledger.accounts[7]);
    expect((await stage.registry.read("handoverIdOf", [s]))[0]).to.equal(idOf());
    const members = [s.from, s.to, s.quantity, s.document, s.handover, s.submitBefore];
    expect(stage.registry.events(receipt)).to.deep.equal([
      ["BatchHandedOver", idOf(), s.seal, s.batch, ...members, args[2], args[3]],
    ]);
    expect(await at("maker")).to.deep.equal({ received: 1000n, gone: 100n, open: true });
    expect(await at("carrier")).to.deep.equal({ received: 100n, gone: 0n, open: true });
    expect(await at("trader")).to.deep.equal({ received: 0n, gone: 0n, open: false });
  });

  describe("cancelHandover", () => {
    const cancelling = (by: Player, signer: Player = by) => {
      const cancellation = { handover: idOf(), by: cast[by].id };
      return [handoverOf(batch), cast[by].id, stage.signed(signer, "HandoverCancellation", cancellation)];
    };

    it("refuses what is on record, what is cancelled, who is no party, and who did not sign", async () => {
      const refused = (...args: Parameters<typeof cancelling>) =>
        stage.registry.refusal("cancelHandover", cancelling(...args));
      const trader = ["HandoverCancellationNotCompetent", idOf(), cast.trader.id];
      expect(await refused("trader")).to.deep.equal(trader);
      expect((await refused("maker", "carrier"))[0]).to.equal("StatementNotSigned");
      await hand();
      expect(await refused("maker")).to.deep.equal(["MovementAlreadyPlaced", idOf(), NOW]);
    });

    for (const by of ["maker", "carrier"] as const) {
      it(`closes the door for the ${by}, under a stop and while a measure stands`, async () => {
        await stage.govern("stop", []);
        await measure(stage, { subjectKind: "actor", subject: cast[by].id, kind: "suspension" });
        const receipt = await stage.registry.send("cancelHandover", cancelling(by));
        expect(stage.registry.events(receipt)).to.deep.equal([["HandoverCancelled", idOf(), cast[by].id]]);
        await stage.govern("resume", []);
        await measure(stage, { subjectKind: "actor", subject: cast[by].id, kind: "reinstatement" });
        expect(await refusal()).to.deep.equal(["MovementCancelledBefore", idOf()]);
        const again = await stage.registry.refusal("cancelHandover", cancelling("maker"));
        expect(again).to.deep.equal(["MovementCancelledBefore", idOf()]);
        await hand({ handover: shortId("another") });
      });
    }
  });
});

import { expect } from "chai";
import { id } from "ethers";
import type { Leaf } from "../../core/seal/sum-node.ts";
import { cast, shortId } from "./support/cast.ts";
import { useHandovers } from "./support/movement-suites.ts";
import {
  attest,
  certificateOf,
  goods,
  handing,
  handoverOf,
  holding,
  keyOf,
  leavesOfBatches,
  type Opening,
  type Sealed,
  sealBatches,
} from "./support/movements.ts";
import { grant, type Stage, some } from "./support/stage.ts";

describe("Holdings", () => {
  let stage: Stage;
  let batch: Sealed;
  const { hand, refusal, at } = useHandovers((opened, sealed) => {
    [stage, batch] = [opened, sealed];
  });
  const notOpen = ({ seal, batch }: Sealed, holder = cast.maker.id) => ["HoldingNotOpen", seal, batch, holder];

  it("refuses a seal that is not on record, and takes no opening of one", async () => {
    const unknown = { ...batch, seal: some(9) };
    const args = handing(stage, handoverOf(unknown));
    expect(await stage.registry.refusal("handOver", args)).to.deep.equal(["SealUnknown", some(9)]);
    const [statement, ...leaf] = batch.opening;
    const never: Opening = [{ ...statement, specification: some(7) }, ...leaf];
    expect(await refusal({}, [never])).to.deep.equal(notOpen(batch));
  });

  it("takes no opening whose leaf does not lie under its seal", async () => {
    const [first, second] = (await sealBatches(stage, "maker", "grape", { A: 3n, B: 5n, C: 7n })) as [Sealed, Sealed];
    const [statement, dossier, quantity, proof] = first.opening;
    const wrong: Opening[] = [
      [statement, dossier, quantity + 1n, proof],
      [statement, dossier, quantity, second.opening[3]],
      [statement, some(1), quantity, proof],
      [statement, dossier, quantity, `${proof}00`],
      second.opening,
    ];
    const { seal, batch } = first;
    expect(await refusal({ seal, batch }, wrong)).to.deep.equal(notOpen(first));
    await hand({ seal, batch, quantity: 3n }, [...wrong, first.opening]);
    expect(await holding(stage, first, "maker")).to.deep.equal({ received: 3n, gone: 3n, open: true });
  });

  it("refuses nothing as a quantity, and a giver who never had any", async () => {
    expect(await refusal({ quantity: 0n })).to.deep.equal(["MovementEmpty", batch.seal, batch.batch]);
    expect(await refusal({}, [])).to.deep.equal(notOpen(batch));
    const from = cast.trader.id;
    expect(await refusal({ from })).to.deep.equal(notOpen(batch, from));
  });

  it("refuses one above what is held, passes exactly that, then nothing more", async () => {
    await hand({ quantity: 400n });
    const over = ["HoldingExceeded", batch.seal, batch.batch, cast.maker.id, 601n, 600n];
    expect(await refusal({ quantity: 601n })).to.deep.equal(over);
    await hand({ quantity: 600n });
    expect(await at("maker")).to.deep.equal({ received: 1000n, gone: 1000n, open: true });
    expect(await refusal({ quantity: 1n })).to.deep.equal([...over.slice(0, 4), 1n, 0n]);
    const onward = { from: cast.carrier.id, to: cast.trader.id };
    expect(await refusal({ ...onward, quantity: 1001n }, [])).to.deep.equal([
      ...over.slice(0, 3),
      cast.carrier.id,
      1001n,
      1000n,
    ]);
    await hand({ ...onward, quantity: 1000n }, []);
    expect(await at("trader")).to.deep.equal({ received: 1000n, gone: 0n, open: true });
  });

  it("lets goods come back and go out again", async () => {
    await hand({ quantity: 1000n });
    await hand({ from: cast.carrier.id, to: cast.maker.id, quantity: 300n }, []);
    await hand({ quantity: 300n, handover: shortId("again") }, []);
    expect(await at("maker")).to.deep.equal({ received: 1300n, gone: 1300n, open: true });
    expect(await at("carrier")).to.deep.equal({ received: 1300n, gone: 300n, open: true });
  });

  it("refuses what would add up to 2^64 in one holding", async () => {
    const quantity = 2n ** 63n - 1n;
    const [certificate, product] = [shortId("certificate: huge"), shortId("product: huge")];
    await stage.govern("setProduct", [product, goods.grape.rules]);
    await grant(stage, { certificate, operator: cast.maker.id, product, quota: quantity });
    const { statement, openings } = attest(leavesOfBatches({ huge: quantity }), { certificate });
    await stage.registry.send("register", [statement, stage.signed("maker", "BatchAttestation", statement), "0x"]);
    const opening = openings[0] as Opening;
    const huge = { seal: stage.digest("BatchAttestation", statement), batch: keyOf("huge"), opening };
    const pass = (from: "maker" | "carrier", name: string) =>
      handing(
        stage,
        handoverOf(huge, {
          from: cast[from].id,
          to: cast[from === "maker" ? "carrier" : "maker"].id,
          quantity,
          handover: shortId(name),
        }),
        [opening],
      );
    for (const [from, name] of [
      ["maker", "1"],
      ["carrier", "2"],
      ["maker", "3"],
    ] as const) {
      await stage.registry.send("handOver", pass(from, name));
    }
    const expected = ["HoldingOutOfRange", huge.seal, huge.batch, cast.maker.id];
    expect(await stage.registry.refusal("handOver", pass("carrier", "4"))).to.deep.equal(expected);
  });

  it("opens the holding of which it takes, once, and passes over every other opening", async () => {
    const [first, second] = (await sealBatches(stage, "maker", "grape", { A: 30n, B: 50n })) as [Sealed, Sealed];
    const all = [second.opening, first.opening, batch.opening, batch.opening];
    await hand({}, all);
    await hand({ handover: shortId("again") }, all);
    expect(await at("maker")).to.deep.equal({ received: 1000n, gone: 200n, open: true });
    await hand({ from: cast.carrier.id, to: cast.trader.id }, [second.opening]);
    for (const other of [first, second])
      expect(await holding(stage, other, "maker")).to.deep.equal({ received: 0n, gone: 0n, open: false });
  });

  it("counts the first leaf that is shown where one seal has the same batch twice", async () => {
    const [leaf] = leavesOfBatches({ twice: 40n }) as [Leaf];
    const { statement, openings } = attest([leaf, { ...leaf, quantity: 60n, dossierRoot: id("another") }], {
      certificate: certificateOf("maker", "grape"),
    });
    await stage.registry.send("register", [statement, stage.signed("maker", "BatchAttestation", statement), "0x"]);
    const seal = stage.digest("BatchAttestation", statement);
    const twice = { seal, batch: keyOf("twice"), opening: openings[0] as Opening };
    const args = handing(stage, handoverOf(twice, { quantity: 61n }), openings);
    const expected = ["HoldingExceeded", seal, twice.batch, cast.maker.id, 61n, 40n];
    expect(await stage.registry.refusal("handOver", args)).to.deep.equal(expected);
  });
});

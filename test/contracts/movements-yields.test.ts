import { expect } from "chai";
import { cast } from "./support/cast.ts";
import { useTransformations } from "./support/movement-suites.ts";
import {
  certificateOf,
  goods,
  handing,
  handoverOf,
  holding,
  type Sealed,
  sealBatch,
  sealBatches,
  type Transformation,
  transforming,
} from "./support/movements.ts";
import { attestationOf, type Stage } from "./support/stage.ts";

describe("Yields and quota of transformations", () => {
  let stage: Stage;
  let red: Sealed;
  let white: Sealed;
  const { wine, make, refusal, usedOf } = useTransformations((opened, ...grapes) => {
    [stage, red, white] = [opened, ...grapes];
  });

  it("refuses what no yield allows, and above all a rise in rank", async () => {
    const refused = async (into: Transformation["into"], from: Sealed) =>
      refusal({ into, name: "no", total: 1n, from: [[from, 10n]] });
    const docg = await make(wine());
    expect(await refused("igt", white)).to.deep.equal(["YieldNotRuled", goods.igt.id, goods.grape.id]);
    expect(await refused("grape", docg)).to.deep.equal(["YieldNotRuled", goods.grape.id, goods.docg.id]);
    const doc = await make({ into: "doc", name: "doc", total: 300n, from: [[docg, 300n]] });
    expect(await refused("docg", doc)).to.deep.equal(["YieldNotRuled", goods.docg.id, goods.doc.id]);
    const igt = await make({ into: "igt", name: "igt", total: 200n, from: [[doc, 200n]] });
    for (const into of ["doc", "docg"] as const) {
      expect((await refused(into, igt))[0]).to.equal("YieldNotRuled");
    }
  });

  it("refuses one above what the yields allow, and takes exactly that, rounded down once", async () => {
    const over = transforming(stage, wine({ total: 701n }));
    const expected = ["YieldExceeded", over.sealed.seal, 701n, 700n];
    expect(await stage.registry.refusal("transform", over.args)).to.deep.equal(expected);
    await make(wine());
    // 3 and 5 at 333,333 parts per million: 2.67 together, and 0 and 1 had each been rounded.
    const odd = await sealBatches(stage, "maker", "grape", { three: 3n, five: 5n });
    const pasta = (total: bigint): Transformation => ({
      into: "pasta",
      name: "pasta",
      total,
      from: odd.map((each, i) => [each, i === 0 ? 3n : 5n]),
    });
    expect((await refusal(pasta(3n))).slice(2)).to.deep.equal([3n, 2n]);
    await make(pasta(2n));
  });

  it("makes one of a blend of several products, by the yield of each", async () => {
    const docg = await make(wine());
    const blend = (total: bigint): Transformation => ({
      into: "doc",
      name: "blend",
      total,
      from: [
        [docg, 200n],
        [white, 500n],
      ],
    });
    expect((await refusal(blend(551n))).slice(2)).to.deep.equal([551n, 550n]);
    const made = await make(blend(550n));
    expect(await holding(stage, docg, "maker")).to.deep.equal({ received: 700n, gone: 200n, open: true });
    expect(await holding(stage, white, "maker")).to.deep.equal({ received: 500n, gone: 500n, open: true });
    await stage.registry.send("handOver", handing(stage, handoverOf(made, { quantity: 550n }), [made.opening]));
  });

  it("splits and merges one for one without spending quota, and gives none back for what is lost", async () => {
    const before = await usedOf("maker", "grape");
    expect(before).to.equal(1500n);
    const over = transforming(stage, { into: "grape", name: "one", total: 401n, from: [[red, 400n]] });
    expect((await stage.registry.refusal("transform", over.args))[0]).to.equal("YieldExceeded");
    const one = await make({ into: "grape", name: "one", total: 400n, from: [[red, 400n]] });
    const two = await make({ into: "grape", name: "two", total: 600n, from: [[red, 600n]] });
    const merging = transforming(stage, {
      into: "grape",
      name: "merged",
      total: 900n,
      from: [
        [one, 400n],
        [two, 600n],
      ],
    });
    const receipt = await stage.registry.send("transform", merging.args);
    const names = stage.registry.events(receipt).map(([name]) => name);
    expect(names).to.deep.equal(["SealPlaced", "BatchConsumed", "BatchConsumed", "QuotaGivenBack"]);
    expect(stage.registry.events(receipt)[3]?.slice(1)).to.deep.equal([
      merging.sealed.seal,
      certificateOf("maker", "grape"),
      900n,
    ]);
    expect(await usedOf("maker", "grape")).to.equal(before);
  });

  it("spends quota for what others certified, though it is the same product", async () => {
    const theirs = await sealBatch(stage, "carrier", "grape", "theirs", 800n);
    const back = handoverOf(theirs, { from: cast.carrier.id, to: cast.maker.id, quantity: 800n });
    await stage.registry.send("handOver", handing(stage, back, [theirs.opening]));
    await make({
      into: "grape",
      name: "merged",
      total: 1700n,
      from: [
        [red, 1000n],
        [theirs, 700n],
      ],
      opening: [red],
    });
    expect(await usedOf("maker", "grape")).to.equal(1500n + 700n);
    expect(await usedOf("carrier", "grape")).to.equal(800n);
  });

  it("refuses more than the quota leaves, and takes the quota's last unit when inputs give some back", async () => {
    const certificate = certificateOf("maker", "grape");
    const rest = await sealBatch(stage, "maker", "grape", "rest", 1_000_000n - 1500n);
    const theirs = await sealBatch(stage, "carrier", "grape", "theirs", 800n);
    const back = handoverOf(theirs, { from: cast.carrier.id, to: cast.maker.id, quantity: 800n });
    await stage.registry.send("handOver", handing(stage, back, [theirs.opening]));
    const merge = (theirQuantity: bigint): Transformation => ({
      into: "grape",
      name: "merged",
      total: 1000n + theirQuantity,
      from:
        theirQuantity > 0n
          ? [
              [rest, 1000n],
              [theirs, theirQuantity],
            ]
          : [[rest, 1000n]],
    });
    const expected = ["CertificateQuotaExceeded", certificate, 1_000_000n, 1n, 1_000_000n];
    expect(await refusal(merge(1n))).to.deep.equal(expected);
    await make(merge(0n));
  });

  it("makes a processed product of its inputs, and refuses it without", async () => {
    const certificate = certificateOf("maker", "pasta");
    const bare = attestationOf({ certificate });
    const refused = await stage.registry.refusal("register", [
      bare,
      stage.signed("maker", "BatchAttestation", bare),
      "0x",
    ]);
    expect(refused).to.deep.equal(["SealInputsMissing", goods.pasta.id]);
    const pasta = await make({ into: "pasta", name: "pasta", total: 333n, from: [[red, 1000n]] });
    await make({ into: "pasta", name: "packed", total: 333n, from: [[pasta, 333n]] });
  });
});

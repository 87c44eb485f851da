import { expect } from "chai";
import { products, shortId } from "./support/cast.ts";
import { type Stage, useStage } from "./support/stage.ts";

describe("Products and their yields", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  describe("setProduct", () => {
    const { id, scheme, unit, countersigned, processed, rank } = products.wheat;
    const refusal = (rules: readonly unknown[], product: string = id) =>
      stage.registry.refusal("setProduct", [product, rules], stage.region);

    it("refuses rules without a unit or a scheme", async () => {
      const product = shortId("product: new");
      expect(await refusal([scheme, 0, true, false, 0], product)).to.deep.equal(["ProductRulesIncomplete", product]);
      const none = "0x0000000000000000";
      expect(await refusal([none, unit, true, false, 0], product)).to.deep.equal(["ProductRulesIncomplete", product]);
    });

    it("refuses another scheme, unit or rank for a product that has them", async () => {
      for (const rules of [
        [scheme, 3, countersigned, processed, rank],
        [products.riserva.scheme, unit, countersigned, processed, rank],
        [scheme, unit, countersigned, processed, rank + 1],
      ]) {
        expect(await refusal(rules)).to.deep.equal(["ProductRulesFixed", id]);
      }
    });

    it("changes whether a batch needs the countersignature or inputs", async () => {
      const receipt = await stage.govern("setProduct", [id, [scheme, unit, true, true, rank]]);
      expect(stage.registry.events(receipt)).to.deep.equal([
        ["ProductRuled", id, scheme, BigInt(unit), true, true, 0n],
      ]);
      const rules = [...(await stage.registry.read("productOf", [id]))[0]];
      expect(rules).to.deep.equal([scheme, BigInt(unit), true, true, 0n]);
    });
  });

  describe("setYield", () => {
    const [docg, doc, igt, none] = ["docg", "doc", "igt", "none"].map((name) => shortId(`product: ${name}`)) as [
      string,
      string,
      string,
      string,
    ];
    const unknown = shortId("product: unknown");
    const set = (output: string, input: string, ppm: bigint) => [output, input, ppm];
    const refusal = (...args: Parameters<typeof set>) => stage.registry.refusal("setYield", set(...args), stage.region);
    const yieldOf = async (output: string, input: string) => (await stage.registry.read("yieldOf", [output, input]))[0];

    beforeEach(async () => {
      for (const [product, rank] of [
        [docg, 3],
        [doc, 2],
        [igt, 1],
        [none, 0],
      ] as const) {
        await stage.govern("setProduct", [product, [products.riserva.scheme, 2, false, false, rank]]);
      }
    });

    it("refuses a yield of a product from itself, which is one for one", async () => {
      expect(await refusal(docg, docg, 1n)).to.deep.equal(["YieldFixed", docg]);
      expect(await yieldOf(docg, docg)).to.equal(1_000_000n);
    });

    it("refuses products without rules", async () => {
      expect(await refusal(unknown, doc, 1n)).to.deep.equal(["ProductUnknown", unknown]);
      expect(await refusal(doc, unknown, 1n)).to.deep.equal(["ProductUnknown", unknown]);
    });

    it("refuses a rise in rank, and lets everything else be made of everything else", async () => {
      const ranks = new Map([
        [docg, 3n],
        [doc, 2n],
        [igt, 1n],
        [none, 0n],
      ]);
      for (const [output, to] of ranks) {
        for (const [input, from] of ranks) {
          if (output === input) continue;
          if (from > 0n && to > from) {
            expect(await refusal(output, input, 1n)).to.deep.equal(["YieldRaisesRank", output, input, to, from]);
            await stage.govern("setYield", set(output, input, 0n));
          } else await stage.govern("setYield", set(output, input, 900_000n));
          expect(await yieldOf(output, input)).to.equal(from > 0n && to > from ? 0n : 900_000n);
        }
      }
    });

    it("keeps the yield from each input apart, whichever came first, through new rules of the product", async () => {
      const zero = "0x0000000000000000";
      await stage.govern("setProduct", [zero, [products.riserva.scheme, 2, false, false, 0]]);
      const kept = new Map<string, bigint>();
      const inputs = [zero, docg, doc, none];
      for (const [turn, ppm] of [1n, 0n, 2n ** 64n - 1n, 5n, 0n, 7n].entries()) {
        for (const i of inputs.keys()) {
          const input = inputs[(i * 3 + turn) % inputs.length] as string;
          await stage.govern("setYield", set(igt, input, ppm === 0n ? 0n : ppm - BigInt(i % 2)));
          kept.set(input, ppm === 0n ? 0n : ppm - BigInt(i % 2));
          for (const each of inputs) expect(await yieldOf(igt, each)).to.equal(kept.get(each) ?? 0n);
        }
      }
      await stage.govern("setProduct", [igt, [products.riserva.scheme, 2, true, true, 1]]);
      for (const each of inputs) expect(await yieldOf(igt, each)).to.equal(kept.get(each));
      expect([...(await stage.registry.read("productOf", [igt]))[0]].slice(2)).to.deep.equal([true, true, 1n]);
    });

    it("tells the yield, and the last one set is in force", async () => {
      const receipt = await stage.govern("setYield", set(igt, docg, 700_000n));
      expect(stage.registry.events(receipt)).to.deep.equal([["YieldSet", igt, docg, 700_000n]]);
      await stage.govern("setYield", set(igt, docg, 0n));
      expect(await yieldOf(igt, docg)).to.equal(0n);
    });
  });
});

import { expect } from "chai";
import { AbiCoder, keccak256 } from "ethers";
import fc from "fast-check";
import { toHex } from "../../../core/bytes/hex.ts";
import { type Input, inputsCommitment, maxInputs, orderInputs } from "../../../core/seal/inputs-commitment.ts";

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const anyInput = fc.record({ seal: hash, batch: hash, quantity: fc.bigInt(0n, 2n ** 64n - 1n) });
const of = (seal: string, batch: string, quantity = 1n): Input => ({
  seal: `0x${seal.repeat(32)}`,
  batch: `0x${batch.repeat(32)}`,
  quantity,
});

describe("inputsCommitment", () => {
  it("is keccak256(abi.encode(Input[])), for any inputs", () => {
    fc.assert(
      fc.property(fc.array(anyInput, { minLength: 1, maxLength: maxInputs }), (inputs) => {
        const rows = inputs.map(({ seal, batch, quantity }) => [seal, batch, quantity]);
        const encoded = AbiCoder.defaultAbiCoder().encode(["tuple(bytes32,bytes32,uint64)[]"], [rows]);
        expect(inputsCommitment(inputs)).to.equal(keccak256(encoded));
      }),
      { seed: 44, numRuns: 60 },
    );
  });

  it("refuses what does not fit", () => {
    for (const wrong of [of("11", "22", 2n ** 64n), of("11", "22", -1n), { ...of("11", "22"), seal: "0x11" }]) {
      expect(() => inputsCommitment([wrong])).to.throw(RangeError);
    }
  });
});

describe("orderInputs", () => {
  it("orders by seal, then by batch", () => {
    const [a, b, c] = [of("01", "ff"), of("02", "01"), of("02", "02")] as const;
    for (const given of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
    ]) {
      expect(orderInputs(given)).to.deep.equal([a, b, c]);
    }
  });

  it("refuses none, too many, and the same batch of a seal twice", () => {
    const many = Array.from({ length: maxInputs + 1 }, (_, i) => of("01", (i + 16).toString(16)));
    expect(orderInputs(many.slice(1))).to.have.length(maxInputs);
    for (const wrong of [[], many, [of("0a", "02", 1n), of("0A", "02", 2n)]]) {
      expect(() => orderInputs(wrong)).to.throw(RangeError);
    }
  });
});

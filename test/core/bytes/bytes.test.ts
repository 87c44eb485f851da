import { expect } from "chai";
import { keccak256 } from "ethers";
import fc from "fast-check";
import { bigEndian, fromBigEndian } from "../../../core/bytes/big-endian.ts";
import { concat } from "../../../core/bytes/concat.ts";
import { fromHex, toHex, writeHex } from "../../../core/bytes/hex.ts";
import { keccak } from "../../../core/bytes/keccak.ts";
import { utf8 } from "../../../core/bytes/utf8.ts";

const bytes = fc.uint8Array({ maxLength: 400 });

describe("bytes", () => {
  it("become hex and come back", () => {
    fc.assert(
      fc.property(bytes, (some) => expect(fromHex(toHex(some))).to.deep.equal(some) !== null),
      { seed: 1 },
    );
    for (const bad of ["", "0", "0x0", "0X00", "0xAB", "0xg0", "0x0g", "ab", "0x ", "0x0\u0660"])
      expect(() => fromHex(bad), bad).to.throw(RangeError);
    expect(() => writeHex("0x0000", new Uint8Array(1), 0)).to.throw(RangeError);
  });

  it("of text are UTF-8, as the platform writes it; a lone surrogate is refused", () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => expect(utf8(text)).to.deep.equal(encoder.encode(text)) !== null,
      ),
      { seed: 1 },
    );
    expect(() => utf8("a\ud800")).to.throw(RangeError);
  });

  it("of numbers are big-endian, and a number that does not fit is refused", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 256n - 1n), (value) => fromBigEndian(bigEndian(value, 32)) === value),
      { seed: 1 },
    );
    expect(toHex(bigEndian(258n, 3))).to.equal("0x000102");
    expect(() => bigEndian(256n, 1)).to.throw(RangeError);
    expect(() => bigEndian(-1n, 8)).to.throw(RangeError);
    expect(fromBigEndian(new Uint8Array(0))).to.equal(0n);
  });

  it("are joined, and hashed as Ethereum does, at every length around a block", () => {
    expect(concat(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))).to.deep.equal(Uint8Array.of(1, 2, 3));
    for (let length = 0; length < 300; length++) {
      const some = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
      expect(toHex(keccak(some))).to.equal(keccak256(some));
    }
  });
});

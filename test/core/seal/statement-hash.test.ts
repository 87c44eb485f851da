import { expect } from "chai";
import { AbiCoder, keccak256, SigningKey, TypedDataEncoder, Wallet } from "ethers";
import fc from "fast-check";
import { toHex } from "../../../core/bytes/hex.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { recoverSigner } from "../../../core/seal/recover-signer.ts";
import { statementHash } from "../../../core/seal/statement-hash.ts";
import { type Statement, type StatementName, statementTypes } from "../../../core/seal/statements.ts";

const names = Object.keys(statementTypes) as StatementName[];

/** Any value of a Solidity type. */
const anyValue = (type: string): fc.Arbitrary<string | bigint> => {
  if (type.startsWith("uint")) return fc.bigInt(0n, 2n ** BigInt(type.slice(4)) - 1n);
  const length = type === "bytes" ? {} : { minLength: Number(type.slice(5)), maxLength: Number(type.slice(5)) };
  return fc.uint8Array(length).map(toHex);
};

const anyStatement = <N extends StatementName>(name: N) =>
  fc.record(Object.fromEntries(statementTypes[name].map(([member, type]) => [member, anyValue(type)])));

const anyDomain = fc.record({
  chainId: fc.bigInt(0n, 2n ** 256n - 1n),
  verifyingContract: fc.uint8Array({ minLength: 20, maxLength: 20 }).map(toHex),
});

describe("statementHash", () => {
  for (const name of names) {
    it(`of a ${name} is ethers' EIP-712 hash, for any values and any domain`, () => {
      const types = { [name]: statementTypes[name].map(([member, type]) => ({ name: member, type })) };
      fc.assert(
        fc.property(anyStatement(name), anyDomain, (statement, domain) => {
          const theirs = TypedDataEncoder.hash({ name: "Filigrana", version: "1", ...domain }, types, statement);
          expect(statementHash(name, statement as Statement<typeof name>, domain)).to.equal(theirs);
        }),
        { seed: 712, numRuns: 60 },
      );
    });
  }

  it("refuses what does not fit its member", () => {
    const domain = { chainId: 1n, verifyingContract: `0x${"00".repeat(20)}` };
    const good = { seal: `0x${"00".repeat(32)}`, by: `0x${"00".repeat(8)}` };
    const hash =
      (changed: object, other = domain) =>
      () =>
        statementHash("Cancellation", { ...good, ...changed }, other);
    for (const changed of [{ by: "0x00" }, { by: 1n }, { by: undefined }, { seal: "0xZZ" }, { seal: good.by }]) {
      expect(hash(changed)).to.throw(RangeError);
    }
    expect(hash({}, { ...domain, verifyingContract: "0x" })).to.throw(RangeError);
    expect(hash({}, { ...domain, chainId: -1n })).to.throw(RangeError);
  });
});

describe("batchKey", () => {
  it("is keccak256(abi.encode(uint64 gtin14, string lot)), for any lot", () => {
    const coder = AbiCoder.defaultAbiCoder();
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 14n - 1n), fc.string({ unit: "grapheme", maxLength: 70 }), (gtin, lot) => {
        const gtin14 = String(gtin).padStart(14, "0");
        expect(batchKey(gtin14, lot)).to.equal(keccak256(coder.encode(["uint64", "string"], [gtin, lot])));
      }),
      { seed: 1 },
    );
  });

  it("keeps lots apart that differ in case only, and refuses a GTIN that is not padded", () => {
    expect(batchKey("00012345678905", "a")).not.to.equal(batchKey("00012345678905", "A"));
    expect(() => batchKey("12345678905", "a")).to.throw(RangeError);
  });
});

describe("recoverSigner", () => {
  const wallet = new Wallet(`0x${"11".repeat(32)}`);
  const digest = `0x${"ab".repeat(32)}`;
  const { r, s, serialized } = wallet.signingKey.sign(digest);
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

  it("finds the account that ethers signed with, for any key and digest", () => {
    const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
    const secret = fc.bigInt(1n, order - 1n).map((n) => `0x${n.toString(16).padStart(64, "0")}`);
    fc.assert(
      fc.property(secret, bytes32, (key, message) => {
        const signature = new SigningKey(key).sign(message).serialized;
        expect(recoverSigner(message, signature)).to.equal(new Wallet(key).address.toLowerCase());
      }),
      { seed: 256, numRuns: 30 },
    );
  });

  const high = `0x${(order - BigInt(s)).toString(16).padStart(64, "0")}`;
  const flipped = serialized.endsWith("1b") ? "1c" : "1b";
  const refused: readonly (readonly [string, string])[] = [
    ["s in the upper half", `${r}${high.slice(2)}${flipped}`],
    ["v of 0", `${serialized.slice(0, -2)}00`],
    ["v of 29", `${serialized.slice(0, -2)}1d`],
    ["64 bytes", serialized.slice(0, -2)],
    ["66 bytes", `${serialized}00`],
    ["r of 0", `0x${"00".repeat(32)}${s.slice(2)}1b`],
    ["s of 0", `${r}${"00".repeat(32)}1b`],
    ["r beyond the order", `0x${order.toString(16)}${s.slice(2)}1b`],
    ["nothing", "0x"],
    ["no hex", "signature"],
  ];
  for (const [what, signature] of refused) {
    it(`gives null for ${what}`, () => {
      expect(recoverSigner(digest, signature)).to.equal(null);
    });
  }

  it("gives null for a digest that is not 32 bytes, and never throws", () => {
    expect(recoverSigner("0x00", serialized)).to.equal(null);
    expect((recoverSigner as (...a: unknown[]) => unknown)(null, undefined)).to.equal(null);
  });
});

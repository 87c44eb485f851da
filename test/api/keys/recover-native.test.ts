import { expect } from "chai";
import fc from "fast-check";
import secp256k1 from "secp256k1";
import { recoverSignerNative } from "../../../api/keys/recover-native.ts";
import { recoverSigner } from "../../../core/seal/recover-signer.ts";

const seed = 20_260_101;
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const hexOf = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString("hex")}`;
const sign = (key: Uint8Array, message: Uint8Array) => {
  const { signature, recid } = secp256k1.ecdsaSign(message, key);
  return Buffer.concat([signature, Buffer.of(27 + recid)]);
};

describe("recoverSignerNative", () => {
  it(`answers as core's recoverSigner does on signatures, honest and damaged (seed ${seed})`, () => {
    const property = fc.property(
      bytes32,
      bytes32,
      fc.nat(64),
      fc.integer({ min: 0, max: 255 }),
      (key, message, at, flip) => {
        fc.pre(secp256k1.privateKeyVerify(key));
        const signature = sign(key, message);
        signature.writeUInt8(signature.readUInt8(at) ^ flip, at);
        const asked = [hexOf(message), hexOf(signature)] as const;
        expect(recoverSignerNative(...asked)).to.equal(recoverSigner(...asked));
      },
    );
    fc.assert(property, { seed, numRuns: 500 });
  });

  it(`answers as core's recoverSigner does on any bytes (seed ${seed})`, () => {
    const property = fc.property(bytes32, fc.uint8Array({ minLength: 60, maxLength: 70 }), (message, signature) => {
      const asked = [hexOf(message), hexOf(signature)] as const;
      expect(recoverSignerNative(...asked)).to.equal(recoverSigner(...asked));
    });
    fc.assert(property, { seed, numRuns: 200 });
  });

  const key = Buffer.alloc(32, 3);
  const message = Buffer.alloc(32, 4);
  const good = sign(key, message);
  const high = Buffer.from(good);
  const s = BigInt(hexOf(good.subarray(32, 64)));
  Buffer.from((order - s).toString(16).padStart(64, "0"), "hex").copy(high, 32);
  high.writeUInt8(good.readUInt8(64) === 27 ? 28 : 27, 64);
  const refused = [
    { what: "the mirrored signature with a high s", digest: hexOf(message), signature: hexOf(high) },
    { what: "a compact signature of 64 bytes", digest: hexOf(message), signature: hexOf(good.subarray(0, 64)) },
    { what: "v of 0 or 1", digest: hexOf(message), signature: `${hexOf(good).slice(0, -2)}00` },
    { what: "upper-case hex", digest: hexOf(message), signature: hexOf(good).toUpperCase() },
    { what: "a digest of 31 bytes", digest: hexOf(message.subarray(1)), signature: hexOf(good) },
    { what: "r and s of zero", digest: hexOf(message), signature: `0x${"00".repeat(64)}1b` },
    { what: "nothing", digest: "", signature: "" },
  ];
  for (const { what, digest, signature } of refused)
    it(`finds nobody for ${what}, as core does`, () => {
      expect([recoverSignerNative(digest, signature), recoverSigner(digest, signature)]).to.deep.equal([null, null]);
    });
});

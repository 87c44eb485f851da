import { expect } from "chai";
import { demoId, demoSalt, demoSigningKey, demoToken } from "../../../core/demo/derivations.ts";

/** Order of the secp256k1 group: a signing key lies below it. */
const groupOrder = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

describe("demo derivations", () => {
  it("gives the same id, key, token and salt on every machine", () => {
    const actor = demoId("actor/region");
    expect(actor).to.equal("0x94f23c5d10cde67f");
    expect(demoSalt("09521101000019/L26-0001/batch/lot")).to.equal("0x9607887ac444fe488f7d5214684bc9da");
    expect(demoToken(actor)).to.equal("flg_vMvGk8CM2Q-Sq2PBcFq8D2OO6X20nddUG0nvHInvhnQ");
  });

  it("gives keys that secp256k1 accepts, one for each actor", () => {
    const keys = ["a", "b", "c"].map((name) => demoSigningKey(demoId(name)));
    expect(new Set(keys).size).to.equal(3);
    for (const key of keys) {
      expect(BigInt(key) > 0n && BigInt(key) < groupOrder).to.equal(true);
      expect(key).to.match(/^0x[0-9a-f]{64}$/);
    }
  });

  it("gives tokens of the shape that the API asks for, as Node spells base64url", () => {
    const token = demoToken("0x0102030405060708");
    expect(token).to.match(/^flg_[A-Za-z0-9_-]{43}$/);
    const bytes = Buffer.from(token.slice(4), "base64url");
    expect(bytes).to.have.length(32);
    expect(bytes.toString("base64url")).to.equal(token.slice(4));
  });
});

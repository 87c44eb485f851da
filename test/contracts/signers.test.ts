import { expect } from "chai";
import { AbiCoder, concat, getBytes, hexlify, id, Signature, toBeHex } from "ethers";
import { abiOf, creationCode } from "./support/artifact.ts";
import { cast, shortId } from "./support/cast.ts";
import { p256Key, passkey, smartCard } from "./support/keys.ts";
import { contractAt } from "./support/ledger.ts";
import { sign } from "./support/sign.ts";
import { attestationOf, grant, NOW, type Stage, useStage } from "./support/stage.ts";

const coder = AbiCoder.defaultAbiCoder();
const actor = shortId("actor: newcomer");
const certificate = shortId("certificate: newcomer");

type Signer = { readonly signer: string; readonly sign: (digest: string) => string };

describe("Signers", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  const deploy = async (contract: string, types: string[] = [], values: unknown[] = []) =>
    stage.ledger.deploy(await creationCode(contract), coder.encode(types, values));
  const owner = cast.stranger;
  const withOwner = (digest: string) => sign(owner.key, digest);
  const verified = async (contract: string, key: { key: string; sign: (digest: string) => string }) => ({
    signer: concat([await deploy(contract), key.key]),
    sign: key.sign,
  });
  const kinds: Record<string, () => Promise<Signer>> = {
    "a secp256k1 key": async () => ({ signer: owner.address, sign: withOwner }),
    "an ERC-1271 wallet": async () => ({
      signer: await deploy("ContractWallet", ["address"], [owner.address]),
      sign: withOwner,
    }),
    "a P-256 key": () => verified("ERC7913P256Verifier", p256Key),
    "a passkey (WebAuthn)": () => verified("ERC7913WebAuthnVerifier", passkey),
    "a smart card (RSA)": () => verified("ERC7913RSAVerifier", smartCard()),
  };

  /** An operator with this key and a certificate for wheat, for which its own signature is enough. */
  const enrolled = async ({ signer }: Signer) => {
    await stage.govern("enrol", [actor, 1, signer]);
    await grant(stage, { certificate, operator: actor, product: shortId("qm-wheat") });
  };
  const statement = attestationOf({ certificate });
  const isSignedBy = async (digest: string, signature: string, who = actor) =>
    (await stage.registry.read("isSignedBy", [who, digest, signature, NOW + 1000n]))[0];

  for (const [what, make] of Object.entries(kinds)) {
    it(`takes the seal signed with ${what}, and no other's`, async () => {
      const signer = await make();
      await enrolled(signer);
      const digest = stage.digest("BatchAttestation", statement);
      for (const wrong of [
        signer.sign(id("another statement")),
        sign(cast.maker.key, digest),
        "0x",
        `0x${"5a".repeat(65)}`,
      ]) {
        const refused = ["StatementNotSigned", actor, digest];
        expect(await stage.registry.refusal("register", [statement, wrong, "0x"])).to.deep.equal(refused);
        expect(await isSignedBy(digest, wrong)).to.equal(false);
      }
      expect(await isSignedBy(digest, signer.sign(digest))).to.equal(true);
      await stage.registry.send("register", [statement, signer.sign(digest), "0x"]);
    });
  }

  it("refuses a passkey that was present and not verified, and one that made a credential", async () => {
    await enrolled(await verified("ERC7913WebAuthnVerifier", passkey));
    const digest = id("anything");
    expect(await isSignedBy(digest, passkey.sign(digest))).to.equal(true);
    expect(await isSignedBy(digest, passkey.sign(digest, { flags: 0x01 }))).to.equal(false);
    expect(await isSignedBy(digest, passkey.sign(digest, { type: "webauthn.create" }))).to.equal(false);
  });

  it("says what a wallet says now, also about the past: a seal on record is what stays", async () => {
    const wallet = await deploy("ContractWallet", ["address"], [owner.address]);
    await enrolled({ signer: wallet, sign: withOwner });
    const digest = stage.digest("BatchAttestation", statement);
    await stage.registry.send("register", [statement, withOwner(digest), "0x"]);
    await contractAt(stage.ledger, wallet, await abiOf("ContractWallet")).send("retire", []);
    expect(await isSignedBy(digest, withOwner(digest))).to.equal(false);
    expect((await stage.registry.read("sealOf", [digest]))[0].total).to.equal(1000n);
  });

  it("takes an account's own signature although the account has code (EIP-7702)", async () => {
    const refusing = await deploy("MisbehavingVerifier", ["uint8"], [0]);
    const code = await stage.ledger.request("eth_getCode", [refusing, "latest"]);
    await stage.ledger.request("hardhat_setCode", [cast.maker.address, code]);
    expect(await isSignedBy(id("x"), sign(cast.maker.key, id("x")), cast.maker.id)).to.equal(true);
  });

  it("takes a secp256k1 signature in its one canonical form of 65 bytes", async () => {
    const digest = id("anything");
    const { r, s, v, compactSerialized, serialized } = Signature.from(cast.maker.key.sign(digest));
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const mirrored = concat([r, toBeHex(order - BigInt(s), 32), toBeHex(v === 27 ? 28 : 27)]);
    expect(await isSignedBy(digest, serialized, cast.maker.id)).to.equal(true);
    const others = {
      compactSerialized,
      mirrored,
      longer: `${serialized}00`,
      shorter: serialized.slice(0, -2),
      none: "0x",
    };
    for (const other of Object.values(others)) {
      expect(await isSignedBy(digest, other, cast.maker.id)).to.equal(false);
    }
  });

  const manners = [
    "reverts",
    "reverts with yes",
    "answers nothing",
    "answers 4 bytes",
    "answers garbage behind yes",
    "answers with another yes",
    "answers a megabyte",
    "burns all gas",
  ];
  for (const [manner, what] of manners.entries()) {
    it(`takes it for a no when a verifier or wallet ${what}`, async () => {
      const verifier = await deploy("MisbehavingVerifier", ["uint8"], [manner]);
      for (const [i, signer] of [verifier, concat([verifier, "0xabcdef"])].entries()) {
        const who = shortId(`actor: ${i}`);
        await stage.govern("enrol", [who, 1, signer]);
        expect(await isSignedBy(id("x"), "0x1234", who)).to.equal(false);
        const rotation = { actor: who, signer: owner.address, version: 2n, submitBefore: NOW + 1000n };
        const [refused] = await stage.registry.refusal("rotateKey", [rotation, "0x1234"]);
        expect(refused).to.equal("StatementNotSigned");
      }
    });
  }

  it("takes a yes at the head of a long answer for a yes", async () => {
    await stage.govern("enrol", [actor, 1, await deploy("MisbehavingVerifier", ["uint8"], [8])]);
    expect(await isSignedBy(id("x"), "0x")).to.equal(true);
  });

  it("takes a verifier without code for a no", async () => {
    await stage.govern("enrol", [actor, 1, concat([owner.address, "0x01"])]);
    expect(await isSignedBy(id("x"), withOwner(id("x")))).to.equal(false);
  });

  it("never reverts on random bytes, whoever is asked at whatever time", async () => {
    const signer = await verified("ERC7913WebAuthnVerifier", passkey);
    await enrolled(signer);
    for (let i = 0; i < 60; i++) {
      const bytes = hexlify(getBytes(concat(Array.from({ length: 12 }, (_, j) => id(`${i}/${j}`)))).slice(0, i * 6));
      for (const who of [actor, cast.maker.id, shortId("actor: nobody")]) {
        expect(await isSignedBy(id(`${i}`), bytes, who)).to.equal(false);
      }
    }
  });
});

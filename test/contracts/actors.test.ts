import { expect } from "chai";
import { concat, hexlify, id } from "ethers";
import { cast, type Player, products, shortId } from "./support/cast.ts";
import { START } from "./support/ledger.ts";
import { measure } from "./support/measures.ts";
import { NOW, type Stage, seal, useStage, YEAR } from "./support/stage.ts";

describe("Actors", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  const newcomer = shortId("actor: newcomer");
  const governed = (method: string, args: readonly unknown[]) => stage.registry.refusal(method, args, stage.region);
  const actorOf = async (actor: string) => (await stage.registry.read("actorOf", [actor]))[0].toArray();
  const signerAt = async (actor: string, time: bigint) => (await stage.registry.read("signerAt", [actor, time]))[0];
  const key = cast.stranger.address;
  const rotation = (changes = {}) => ({
    actor: cast.maker.id,
    signer: key,
    version: 2n,
    submitBefore: NOW + 100n,
    ...changes,
  });
  const rotate = (changes = {}, by: Player = "maker") => {
    const statement = rotation(changes);
    return [statement, stage.signed(by, "KeyRotation", statement)];
  };

  describe("enrol", () => {
    it("refuses the id zero, which stands for the inspectors' authority over a batch", async () => {
      expect(await governed("enrol", ["0x0000000000000000", 1, key])).to.deep.equal(["ActorIdZero"]);
    });

    it("refuses an actor twice, whatever the role", async () => {
      expect(await governed("enrol", [cast.maker.id, 3, key])).to.deep.equal(["ActorAlreadyEnrolled", cast.maker.id]);
    });

    it("refuses no role", async () => {
      expect(await governed("enrol", [newcomer, 0, key])).to.deep.equal(["ActorRoleMissing", newcomer]);
    });

    const malformed = {
      "no bytes": "0x",
      "19 bytes": `0x${"11".repeat(19)}`,
      "1,045 bytes": `0x${"11".repeat(1045)}`,
      "the address zero": `0x${"00".repeat(20)}`,
      "the identity precompile with a key, which affirms whatever it is asked": `0x${"04".padStart(40, "0")}aabb`,
      "the last precompile": `0x${"ffff".padStart(40, "0")}`,
    };
    for (const [what, signer] of Object.entries(malformed)) {
      it(`refuses ${what} as a signer`, async () => {
        expect(await governed("enrol", [newcomer, 1, signer])).to.deep.equal([
          "ActorSignerMalformed",
          newcomer,
          signer,
        ]);
      });
    }

    for (const size of [20, 21, 84, 1044]) {
      it(`stores a signer of ${size} bytes`, async () => {
        const signer = `0x${"1a".repeat(size)}`;
        const receipt = await stage.govern("enrol", [newcomer, 1, signer]);
        expect(stage.registry.events(receipt)).to.deep.equal([["ActorEnrolled", newcomer, 1n, signer]]);
        expect(await actorOf(newcomer)).to.deep.equal([1n, NOW, 1n, 0n, 0n, signer]);
      });
    }
  });

  describe("replaceKey", () => {
    it("refuses an actor that is not enrolled", async () => {
      expect(await governed("replaceKey", [newcomer, key])).to.deep.equal(["ActorUnknown", newcomer]);
    });

    it("puts the new key in place and keeps the old one's interval", async () => {
      const receipt = await stage.govern("replaceKey", [cast.maker.id, key]);
      expect(stage.registry.events(receipt)).to.deep.equal([["ActorKeyRotated", cast.maker.id, 2n, key]]);
      expect(await signerAt(cast.maker.id, NOW)).to.equal(cast.maker.address);
      expect(await signerAt(cast.maker.id, NOW + 1n)).to.equal(key);
    });

    it("goes from a short key to a long one and back", async () => {
      const long = concat([key, id("a key"), id("of 84 bytes")]);
      for (const [version, signer] of [
        [2n, long],
        [3n, cast.carrier.address],
      ] as const) {
        await stage.govern("replaceKey", [cast.maker.id, signer]);
        const [, , v, , , s] = await actorOf(cast.maker.id);
        expect([v, s]).to.deep.equal([version, signer]);
      }
    });
  });

  describe("rotateKey", () => {
    it("refuses at the deadline", async () => {
      const args = rotate({ submitBefore: NOW });
      expect(await stage.registry.refusal("rotateKey", args)).to.deep.equal(["StatementExpired", NOW, NOW]);
    });

    it("refuses an actor that is not enrolled", async () => {
      const args = rotate({ actor: newcomer });
      expect(await stage.registry.refusal("rotateKey", args)).to.deep.equal(["ActorUnknown", newcomer]);
    });

    it("refuses any version but the next, and so a rotation sent twice", async () => {
      for (const version of [0n, 1n, 3n]) {
        const expected = ["ActorKeyVersionMismatch", cast.maker.id, version, 2n];
        expect(await stage.registry.refusal("rotateKey", rotate({ version }))).to.deep.equal(expected);
      }
      await stage.registry.send("rotateKey", rotate());
      const expected = ["ActorKeyVersionMismatch", cast.maker.id, 2n, 3n];
      expect(await stage.registry.refusal("rotateKey", rotate())).to.deep.equal(expected);
    });

    it("refuses a signature by the new key or by anyone else", async () => {
      const digest = stage.digest("KeyRotation", rotation());
      for (const by of ["stranger", "body", "inspector"] as const) {
        const expected = ["StatementNotSigned", cast.maker.id, digest];
        expect(await stage.registry.refusal("rotateKey", rotate({}, by))).to.deep.equal(expected);
      }
    });

    it("rotates under a stop and under a suspension, and the old key signs no more", async () => {
      await measure(stage, { subjectKind: "actor", subject: cast.maker.id, kind: "suspension" });
      await stage.govern("stop", []);
      await stage.registry.send("rotateKey", rotate());
      await stage.ledger.setTime(NOW + 50n);
      const next = { version: 3n, signer: cast.maker.address };
      expect((await stage.registry.refusal("rotateKey", rotate(next)))[0]).to.equal("StatementNotSigned");
      await stage.registry.send("rotateKey", rotate(next, "stranger"));
    });
  });

  describe("signerAt", () => {
    it("knows no key before enrolment, and none of an actor that is not enrolled", async () => {
      const since: bigint = (await actorOf(cast.maker.id))[1];
      expect(await signerAt(cast.maker.id, since - 1n)).to.equal("0x");
      expect(await signerAt(cast.maker.id, since)).to.equal(cast.maker.address);
      expect(await signerAt(newcomer, NOW)).to.equal("0x");
    });

    it("knows the key of every interval after ten rotations", async () => {
      const keyOf = (version: number) => hexlify(id(`key ${version}`)).slice(0, 42);
      for (let version = 2; version <= 11; version++) {
        await stage.ledger.setTime(NOW + BigInt(10 * version));
        await stage.govern("replaceKey", [cast.maker.id, keyOf(version)]);
      }
      expect(await signerAt(cast.maker.id, NOW + 20n)).to.equal(cast.maker.address);
      for (let version = 2; version <= 11; version++) {
        for (const second of [1n, 10n]) {
          expect(await signerAt(cast.maker.id, NOW + BigInt(10 * version) + second)).to.equal(keyOf(version));
        }
      }
    });
  });

  describe("the second of a rotation", () => {
    it("belongs to the old key: a seal placed before it in the same second keeps its signer", async () => {
      const { id: placed } = await seal(stage);
      await stage.ledger.setTime(NOW);
      await stage.govern("replaceKey", [cast.maker.id, key]);
      const [record] = await stage.registry.read("recordOf", [placed, id("any batch")]);
      expect([record.seal.sealedAt, record.operatorSigner]).to.deep.equal([NOW, cast.maker.address]);
    });

    it("has no key that signs after it", async () => {
      await stage.govern("replaceKey", [cast.maker.id, key]);
      for (const by of ["maker", "stranger"] as const) {
        await stage.ledger.setTime(NOW);
        const args = rotate({ version: 3n, signer: cast.carrier.address }, by);
        const expected = ["ActorKeyNotInForce", cast.maker.id, NOW + 1n, NOW];
        expect(await stage.registry.refusal("rotateKey", args)).to.deep.equal(expected);
      }
    });

    it("may see a second replacement; the last one signs from the next second", async () => {
      await stage.govern("replaceKey", [cast.maker.id, cast.carrier.address]);
      await stage.ledger.setTime(NOW);
      await stage.govern("replaceKey", [cast.maker.id, key]);
      expect(await signerAt(cast.maker.id, NOW)).to.equal(cast.maker.address);
      expect(await signerAt(cast.maker.id, NOW + 1n)).to.equal(key);
    });
  });

  describe("accredit", () => {
    const { scheme } = products.riserva;
    const accreditation = async () => [...(await stage.registry.read("accreditationOf", [cast.body.id, scheme]))];

    it("refuses an actor that is not enrolled, or that is no control body", async () => {
      expect(await governed("accredit", [newcomer, scheme, 1n, 2n])).to.deep.equal(["ActorUnknown", newcomer]);
      const expected = ["ActorRoleMismatch", cast.maker.id, 1n, 2n];
      expect(await governed("accredit", [cast.maker.id, scheme, 1n, 2n])).to.deep.equal(expected);
    });

    it("refuses an empty interval", async () => {
      for (const [from, until] of [
        [NOW, NOW],
        [NOW, NOW - 1n],
        [0n, NOW],
      ] as const) {
        const expected = ["AccreditationIntervalEmpty", from, until];
        expect(await governed("accredit", [cast.body.id, scheme, from, until])).to.deep.equal(expected);
      }
    });

    it("ends with the second when the end is past, and says so", async () => {
      const receipt = await stage.govern("accredit", [cast.body.id, scheme, START, START + 1n]);
      const told = ["ControlBodyAccredited", cast.body.id, scheme, START, NOW + 1n];
      expect(stage.registry.events(receipt)).to.deep.equal([told]);
      expect(await accreditation()).to.deep.equal([START, NOW + 1n]);
    });

    it("keeps the interval through a new key and a measure", async () => {
      await stage.govern("replaceKey", [cast.body.id, cast.stranger.address]);
      await measure(stage, { subjectKind: "actor", subject: cast.body.id, kind: "suspension" });
      expect(await accreditation()).to.deep.equal([START, START + 2n * YEAR]);
    });

    it("replaces the interval", async () => {
      await stage.govern("accredit", [cast.body.id, scheme, NOW + 5n, NOW + 50n]);
      expect(await accreditation()).to.deep.equal([NOW + 5n, NOW + 50n]);
    });
  });

  it("answers empty about what nobody enrolled or accredited", async () => {
    expect(await actorOf(newcomer)).to.deep.equal([0n, 0n, 0n, 0n, 0n, "0x"]);
    const accreditation = await stage.registry.read("accreditationOf", [newcomer, products.riserva.scheme]);
    expect([...accreditation]).to.deep.equal([0n, 0n]);
  });
});

import { readFileSync } from "node:fs";
import { expect } from "chai";
import { decodeRecord, encodeRecordCall } from "../../core/chain/decode-record.ts";
import { encodeCall } from "../../core/chain/encode-call.ts";
import { checkNames, verdicts } from "../../core/verify/verdict.ts";
import { batchVectors } from "./support/batch-vectors.ts";

const text = readFileSync(new URL("../../docs/evidence.md", import.meta.url), "utf8");
const vectors = batchVectors();
const { evidence, measure, domain, signers } = vectors;

describe("docs/evidence.md", () => {
  const examples = {
    registry: domain.verifyingContract,
    "domain separator": domain.separator,
    ...signers,
    "batch key": vectors.batchKey,
    "leaf of the batch": vectors.leaf,
    "root of the dossier": evidence.batch.dossierRoot,
    "root of the seal": evidence.seal.statement.root,
    specification: evidence.seal.statement.specification,
    "seal id": vectors.seal,
    "operator's signature": evidence.seal.attestation.signature,
    "control body's signature": evidence.seal.countersignature?.signature ?? "-",
    "digest of the measure": measure.hash,
    "signature of the measure": measure.signature,
    reason: measure.statement.reason,
    "salt of the reason": measure.reason.salt,
    "author of the measure": measure.statement.author,
    "type of the attestation": vectors.types["BatchAttestation"] ?? "-",
    "type of the measure": vectors.types["Measure"] ?? "-",
    "selector of recordOf": encodeRecordCall(vectors.seal, vectors.batchKey).slice(0, 10),
    "selector of actorOf": encodeCall("actorOf(bytes8)"),
    "selector of signerAt": encodeCall("signerAt(bytes8,uint40)"),
  };
  for (const [what, value] of Object.entries(examples)) {
    it(`has the ${what} that is computed`, () => {
      expect(text).to.include(value);
    });
  }

  it("has the proof, the leaf of the lot and its canonical form", () => {
    for (const { side, sum, hash } of evidence.proof) expect(text).to.include(`${side}, ${sum}, ${hash}`);
    const lot = vectors.fields.find(({ path }) => path === "batch/lot");
    for (const value of [lot?.salt, lot?.leaf, lot?.canonical]) expect(text).to.include(value ?? "-");
  });

  it("has the words of the batch key's preimage", () => {
    const words = [BigInt(evidence.batch.gtin), 64n, 7n].map((word) => word.toString(16).padStart(64, "0"));
    for (const word of words) expect(text).to.include(word);
  });

  it("has every check and every verdict", () => {
    for (const name of checkNames) expect(text).to.include(`\n| ${name} | `);
    for (const verdict of verdicts) expect(text).to.include(`\`${verdict}\``);
  });

  it("counts the words of the record as they are read", () => {
    const zeros = (words: number) => "0".repeat(64 * words);
    const word = (value: number) => value.toString(16).padStart(64, "0");
    const tail = 37 * 32;
    const actor = `${zeros(5)}${word(192)}${zeros(1)}`;
    const offsets = [tail, tail + 224, tail + 448, tail + 480].map(word).join("");
    const record = decodeRecord(`0x${word(32)}${word(0)}${word(7)}${zeros(31)}${offsets}${actor}${actor}${zeros(2)}`);
    expect(record.seal.total).to.equal(7n);
    expect(record.controlBody.signer).to.equal("0x");
  });
});

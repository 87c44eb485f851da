import { getCreateAddress, hexlify, id } from "ethers";
import { packProof } from "../../core/seal/pack-proof.ts";
import type { Statement } from "../../core/seal/statements.ts";
import { sumTree } from "../../core/seal/sum-tree.ts";
import { creationCode } from "../../test/contracts/support/artifact.ts";
import { cast, products, shortId } from "../../test/contracts/support/cast.ts";
import { leavesOf, type MeasureSketch, placing } from "../../test/contracts/support/measures.ts";
import { openMovementStage } from "../../test/contracts/support/movements.ts";
import { attestationOf, grant, grantOf, NOW, openStage, type Stage, some } from "../../test/contracts/support/stage.ts";
import { measureHandovers, measureTransformations } from "./measure-movements.ts";

/** What each documented operation costs as a whole transaction, or a size in bytes, by a sentence. */
export type GasTable = Record<string, number>;

const register = async (stage: Stage, statement: Statement<"BatchAttestation">, countersigned: boolean) => {
  const signatures = (["maker", "body"] as const).map((by) => stage.signed(by, "BatchAttestation", statement));
  const args = [statement, signatures[0], countersigned ? signatures[1] : "0x"];
  return Number((await stage.registry.send("register", args)).gasUsed);
};

/** A statement whose words look like real ones: random hashes, a total of some millions. */
const likeReal = (name: string, changes: Partial<Statement<"BatchAttestation">> = {}) =>
  attestationOf({ root: id(`root ${name}`), specification: id("a specification"), total: 7_500n, ...changes });

const measureSeals = async (stage: Stage): Promise<GasTable> => ({
  "place the very first seal of a certificate, with both signatures": await register(stage, likeReal("1"), true),
  "place a further seal over one batch, with both signatures": await register(stage, likeReal("2"), true),
  "place a further seal over 10,000 batches, with both signatures": await register(
    stage,
    likeReal("3", { count: 10_000n, total: 750_000n }),
    true,
  ),
  "place a seal that needs no countersignature": await register(
    stage,
    likeReal("4", { certificate: shortId("certificate: wheat") }),
    false,
  ),
});

const measureMeasures = async (stage: Stage): Promise<GasTable> => {
  const recall = { kind: "recall", sequence: 0 } as const;
  const place = async (sketch: MeasureSketch) =>
    Number((await stage.registry.send("place", placing(stage, sketch))).gasUsed);
  const seals = ["5", "6"].map((name) => likeReal(name));
  for (const statement of seals) await register(stage, statement, true);
  const [first = "", second = ""] = seals.map((statement) => stage.digest("BatchAttestation", statement));
  return {
    "recall a seal, by an inspector": await place({ subjectKind: "seal", subject: first, ...recall }),
    "recall a seal, by its control body": await place({ subjectKind: "seal", subject: second, by: "body", ...recall }),
    "recall a batch, by an inspector, who needs no proof": await place({
      subjectKind: "batch",
      subject: id("a batch"),
      ...recall,
    }),
    "suspend a certificate": await place({
      subjectKind: "certificate",
      subject: shortId("certificate: wheat"),
      kind: "suspension",
    }),
    "suspend an actor": await place({ subjectKind: "actor", subject: cast.carrier.id, kind: "suspension" }),
  };
};

const recallUnderProof = async (stage: Stage, depth: number, by: "inspector" | "body"): Promise<number> => {
  const leaves = leavesOf(2 ** depth).map((leaf) => ({ ...leaf, quantity: 24n }));
  const { root, total, prove } = sumTree(leaves);
  const statement = likeReal("", {
    root,
    total,
    count: BigInt(leaves.length),
    certificate: shortId(`depth ${depth} ${by}`),
  });
  const season = { inspector: 2n, body: 4n }[by] + BigInt(depth);
  await grant(stage, {
    certificate: statement.certificate,
    operator: cast.maker.id,
    product: shortId(`product ${season}`),
    quota: total,
  });
  await register(stage, statement, true);
  // Nobody has measured the batch before.
  const index = ((leaves.length / 3) | 0) + (by === "body" ? 1 : 0);
  const leaf = leaves[index];
  if (leaf === undefined) throw new Error("the tree has no such leaf");
  const sketch = { subjectKind: "batch", subject: leaf.batchKey, kind: "recall", sequence: 0, by } as const;
  const [measure, signature] = placing(stage, sketch);
  const inclusion = [[leaf.batchKey, leaf.dossierRoot, leaf.quantity], hexlify(packProof(prove(index)))];
  const receipt = await stage.registry.send("placeOnBatch", [measure, statement, ...inclusion, signature]);
  return Number(receipt.gasUsed);
};

const measureProofs = async (stage: Stage): Promise<GasTable> => {
  const table: GasTable = {};
  for (const depth of [10, 14]) {
    for (const by of ["inspector", "body"] as const) {
      const { scheme, unit, processed, rank } = products.riserva;
      const season = { inspector: 2n, body: 4n }[by] + BigInt(depth);
      await stage.govern("setProduct", [shortId(`product ${season}`), [scheme, unit, true, processed, rank]]);
      const who = by === "body" ? "its control body" : "an inspector";
      table[`recall a batch under a proof of depth ${depth}, by ${who}`] = await recallUnderProof(stage, depth, by);
    }
  }
  return table;
};

const measureRare = async (stage: Stage): Promise<GasTable> => {
  const statement = grantOf({ certificate: shortId("a grant"), operator: cast.carrier.id, from: NOW });
  const granted = await stage.registry.send("grant", [statement, stage.signed("body", "CertificateGrant", statement)]);
  const amendment = {
    certificate: statement.certificate,
    until: NOW + 9999n,
    quota: 5n,
    version: 2n,
    submitBefore: NOW + 9999n,
  };
  const amended = await stage.registry.send("amend", [
    amendment,
    stage.signed("body", "CertificateAmendment", amendment),
  ]);
  const enrolled = await stage.govern("enrol", [shortId("an actor"), 1, cast.stranger.address]);
  const accredited = await stage.govern("accredit", [cast.rival.id, `${"0x42494f".padEnd(18, "0")}`, NOW, NOW + 9999n]);
  const rotation = { actor: cast.warden.id, signer: cast.stranger.address, version: 2n, submitBefore: NOW + 9999n };
  const rotated = await stage.registry.send("rotateKey", [rotation, stage.signed("warden", "KeyRotation", rotation)]);
  const list = { author: cast.inspector.id, topic: some(1), root: id("a list"), count: 9n, submitBefore: NOW + 9999n };
  const anchored = await stage.registry.send("anchor", [list, stage.signed("inspector", "Anchor", list)]);
  return {
    "grant a certificate": Number(granted.gasUsed),
    "amend a certificate": Number(amended.gasUsed),
    "enrol an actor": Number(enrolled.gasUsed),
    "accredit a control body": Number(accredited.gasUsed),
    "rotate a key of 20 bytes": Number(rotated.gasUsed),
    "anchor a list": Number(anchored.gasUsed),
  };
};

const measureSizes = async (stage: Stage): Promise<GasTable> => {
  const sizeOf = async (address: string) => {
    const code = String(await stage.ledger.request("eth_getCode", [address, "latest"]));
    return (code.length - 2) / 2;
  };
  const annex = getCreateAddress({ from: stage.registry.address, nonce: 1 });
  return {
    "runtime code of the Registry, in bytes": await sizeOf(stage.registry.address),
    "runtime code of its annex, in bytes": await sizeOf(annex),
    "creation code of the Registry, in bytes": ((await creationCode("Registry")).length - 2) / 2,
  };
};

/** Measures every documented operation on a chain of its own; the same numbers on every machine. */
export const measureGas = async (): Promise<GasTable> => {
  const table: GasTable = {};
  for (const [open, measures] of [
    [openStage, [measureSeals, measureMeasures, measureProofs, measureRare, measureSizes]],
    [openMovementStage, [measureHandovers, measureTransformations]],
  ] as const) {
    for (const measure of measures) {
      const stage = await open();
      await stage.ledger.setTime(NOW);
      Object.assign(table, await measure(stage));
      await stage.ledger.close();
    }
  }
  return table;
};

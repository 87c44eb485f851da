import { hexlify, id } from "ethers";
import { measureKinds, subjectKinds } from "../../../core/chain/facts.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { packProof } from "../../../core/seal/pack-proof.ts";
import type { Statement } from "../../../core/seal/statements.ts";
import type { Leaf } from "../../../core/seal/sum-node.ts";
import { sumTree } from "../../../core/seal/sum-tree.ts";
import { cast, type Player } from "./cast.ts";
import { NOW, type Stage, seal, some } from "./stage.ts";

type MeasureKind = (typeof measureKinds)[number];
type SubjectKind = (typeof subjectKinds)[number];

/** What a test says of a measure; the inspector is the author and its sequence is the subject's first unless said. */
export type MeasureSketch = {
  readonly subjectKind: SubjectKind;
  /** Any length up to 32 bytes; it is left-aligned. */
  readonly subject: string;
  readonly kind: MeasureKind;
  readonly by?: Player;
  readonly sequence?: number;
  readonly submitBefore?: bigint;
};

/** The statement that a sketch stands for. */
export const measureOf = (sketch: MeasureSketch): Statement<"Measure"> => ({
  author: cast[sketch.by ?? "inspector"].id,
  subjectKind: BigInt(subjectKinds.indexOf(sketch.subjectKind)),
  subject: sketch.subject.padEnd(66, "0"),
  kind: BigInt(measureKinds.indexOf(sketch.kind)),
  sequence: BigInt(sketch.sequence ?? 1),
  reason: some(0x77),
  submitBefore: sketch.submitBefore ?? NOW + 1000n,
});

/** The arguments of `place`. */
export const placing = (stage: Stage, sketch: MeasureSketch, signer: Player = sketch.by ?? "inspector") => {
  const statement = measureOf(sketch);
  return [statement, stage.signed(signer, "Measure", statement)] as const;
};

/** How many measures were placed on a subject of this stage, told by its events. */
const placedOn = async (stage: Stage, subject: string): Promise<number> => {
  const topics = [stage.registry.topic("MeasurePlaced"), subject.padEnd(66, "0")];
  const filter = { address: stage.registry.address, fromBlock: "0x0", topics };
  return ((await stage.ledger.request("eth_getLogs", [filter])) as unknown[]).length;
};

/** Places a measure with the subject's next sequence, by the inspector unless said. */
export const measure = async (stage: Stage, sketch: MeasureSketch) => {
  const sequence = sketch.sequence ?? (await placedOn(stage, sketch.subject)) + 1;
  return stage.registry.send("place", placing(stage, { ...sketch, sequence }));
};

/** A seal on record over `leaves`, and what `placeOnBatch` asks for about the leaf at `index`. */
export const sealOver = async (
  stage: Stage,
  leaves: readonly Leaf[],
  changes: Partial<Statement<"BatchAttestation">> = {},
) => {
  const { root, total, prove } = sumTree(leaves);
  const placed = await seal(stage, { root, total, count: BigInt(leaves.length), ...changes });
  const inclusion = (index: number) => {
    const leaf = leaves[index] as Leaf;
    const proof = hexlify(packProof(prove(index)));
    return [placed.statement, [leaf.batchKey, leaf.dossierRoot, leaf.quantity], proof] as const;
  };
  return { ...placed, inclusion };
};

/** The arguments of `placeOnBatch`. */
export const placingOnBatch = (
  stage: Stage,
  sketch: MeasureSketch,
  inclusion: readonly [Statement<"BatchAttestation">, readonly [string, string, bigint], string],
) => {
  const [statement, signature] = placing(stage, sketch);
  return [statement, ...inclusion, signature] as const;
};

/** As many leaves as asked for, of 1 unit more each, with keys told apart by their number. */
export const leavesOf = (count: number): Leaf[] =>
  Array.from({ length: count }, (_, i) => ({
    batchKey: batchKey("08001234567897", `L${i}`),
    dossierRoot: id(`dossier ${i}`),
    quantity: BigInt(i + 1),
  }));

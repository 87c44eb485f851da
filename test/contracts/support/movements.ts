import { hexlify, id } from "ethers";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { type Input, inputsCommitment, orderInputs } from "../../../core/seal/inputs-commitment.ts";
import { packProof } from "../../../core/seal/pack-proof.ts";
import type { Statement } from "../../../core/seal/statements.ts";
import type { Leaf } from "../../../core/seal/sum-node.ts";
import { sumTree } from "../../../core/seal/sum-tree.ts";
import { cast, type Player, scheme, shortId } from "./cast.ts";
import { attestationOf, grant, NOW, openStage, type Stage, some } from "./stage.ts";

type Operator = "maker" | "carrier" | "trader";

const denomination = (name: string, unit: number, rank: number, processed = false) => ({
  id: shortId(`product: ${name}`),
  rules: [scheme(rank > 0 ? "DOC" : "QM"), unit, false, processed, rank],
});

/** Grapes, wines of three ranks, and a pasta that is made of something or not at all. */
export const goods = {
  grape: denomination("grape", 1, 0),
  docg: denomination("docg", 2, 3),
  doc: denomination("doc", 2, 2),
  igt: denomination("igt", 2, 1),
  pasta: denomination("pasta", 1, 0, true),
} as const;
export type Good = keyof typeof goods;

/** Yields of the stage, as units of output per 1,000,000 of input. */
export const yields = [
  ["docg", "grape", 700_000n],
  ["doc", "grape", 700_000n],
  ["doc", "docg", 1_000_000n],
  ["igt", "doc", 1_000_000n],
  ["pasta", "grape", 333_333n],
] as const satisfies readonly (readonly [Good, Good, bigint])[];

/** The certificate of an operator for a good. */
export const certificateOf = (by: Operator, good: Good): string => shortId(`certificate: ${by} ${good}`);

/** The stage with goods, their yields, and a certificate of 1,000,000 of each for each operator. */
export const openMovementStage = async (): Promise<Stage> => {
  const stage = await openStage();
  for (const { id: product, rules } of Object.values(goods)) await stage.govern("setProduct", [product, rules]);
  for (const [output, input, ppm] of yields) await stage.govern("setYield", [goods[output].id, goods[input].id, ppm]);
  await stage.govern("accredit", [cast.body.id, scheme("DOC"), 1n, 2n ** 40n - 1n]);
  for (const by of ["maker", "carrier", "trader"] as const) {
    for (const good of Object.keys(goods) as Good[]) {
      await grant(stage, {
        certificate: certificateOf(by, good),
        operator: cast[by].id,
        product: goods[good].id,
        quota: 1_000_000n,
      });
    }
  }
  return stage;
};

/** A batch as a test names it. */
export const keyOf = (name: string): string => batchKey("08001234567897", name);

export type Opening = readonly [Statement<"BatchAttestation">, string, bigint, string];

/** A batch on record and what opens its operator's holding. */
export type Sealed = { readonly seal: string; readonly batch: string; readonly opening: Opening };

/** The leaves of some batches, by name and quantity. */
export const leavesOfBatches = (batches: Readonly<Record<string, bigint>>): Leaf[] =>
  Object.entries(batches).map(([name, quantity]) => ({
    batchKey: keyOf(name),
    dossierRoot: id(`dossier of ${name}`),
    quantity,
  }));

/** A statement over leaves, and what opens each of them. */
export const attest = (leaves: readonly Leaf[], changes: Partial<Statement<"BatchAttestation">>) => {
  const { root, total, prove } = sumTree(leaves);
  const statement = attestationOf({ root, total, count: BigInt(leaves.length), ...changes });
  const openings = leaves.map(
    (leaf, i): Opening => [statement, leaf.dossierRoot, leaf.quantity, hexlify(packProof(prove(i)))],
  );
  return { statement, openings };
};

/** Seals batches of a good in one seal, in the order given. */
export const sealBatches = async (
  stage: Stage,
  by: Operator,
  good: Good,
  batches: Readonly<Record<string, bigint>>,
): Promise<Sealed[]> => {
  const leaves = leavesOfBatches(batches);
  const { statement, openings } = attest(leaves, { certificate: certificateOf(by, good) });
  await stage.registry.send("register", [statement, stage.signed(by, "BatchAttestation", statement), "0x"]);
  const seal = stage.digest("BatchAttestation", statement);
  return leaves.map((leaf, i) => ({ seal, batch: leaf.batchKey, opening: openings[i] as Opening }));
};

/** Seals one batch alone. */
export const sealBatch = async (
  stage: Stage,
  by: Operator,
  good: Good,
  name: string,
  quantity: bigint,
): Promise<Sealed> => (await sealBatches(stage, by, good, { [name]: quantity }))[0] as Sealed;

/** A handover of 100 from maker to carrier, unless the test says otherwise. */
export const handoverOf = (of: Sealed, changes: Partial<Statement<"Handover">> = {}): Statement<"Handover"> => ({
  handover: shortId("handover"),
  seal: of.seal,
  batch: of.batch,
  from: cast.maker.id,
  to: cast.carrier.id,
  quantity: 100n,
  document: some(0xdd),
  submitBefore: NOW + 1000n,
  ...changes,
});

/** The player with an id. */
export const playerOf = (actor: string): Player => {
  const found = (Object.keys(cast) as Player[]).find((player) => cast[player].id === actor);
  if (found === undefined) throw new Error(`nobody has the id ${actor}`);
  return found;
};

/** The arguments of `handOver`, signed by the parties unless by others. */
export const handing = (
  stage: Stage,
  statement: Statement<"Handover">,
  openings: readonly Opening[] = [],
  from: Player = playerOf(statement.from),
  to: Player = playerOf(statement.to),
) => [statement, openings, ...[from, to].map((by) => stage.signed(by, "Handover", statement))];

/** A loss of 100 by the maker, unless the test says otherwise. */
export const lossOf = (of: Sealed, changes: Partial<Statement<"Loss">> = {}): Statement<"Loss"> => ({
  loss: shortId("loss"),
  seal: of.seal,
  batch: of.batch,
  holder: cast.maker.id,
  quantity: 100n,
  cause: some(0xca),
  submitBefore: NOW + 1000n,
  ...changes,
});

/** The arguments of `declareLoss`. */
export const losing = (
  stage: Stage,
  statement: Statement<"Loss">,
  openings: readonly Opening[] = [],
  by: Player = playerOf(statement.holder),
) => [statement, openings, stage.signed(by, "Loss", statement)];

/** What a test says of a transformation by the maker into one batch. */
export type Transformation = {
  readonly by?: Operator;
  readonly into: Good;
  readonly name: string;
  readonly total: bigint;
  /** From which batches, how much. */
  readonly from: readonly (readonly [Sealed, bigint])[];
  /** Batches whose holdings are opened; all of `from` unless said. */
  readonly opening?: readonly Sealed[];
  readonly signer?: Player;
  /** The inputs that travel, where they are not those that the statement commits to. */
  readonly shown?: readonly Input[];
  /** Whether the inputs stay in the order given. */
  readonly asGiven?: boolean;
  readonly changes?: Partial<Statement<"BatchAttestation">>;
};

/** The arguments of `transform`, and the batch that comes of it. */
export const transforming = (stage: Stage, t: Transformation) => {
  const by = t.by ?? "maker";
  const given = t.from.map(([{ seal, batch }, quantity]) => ({ seal, batch, quantity }));
  const inputs = t.asGiven ? given : orderInputs(given);
  const [leaf] = leavesOfBatches({ [t.name]: t.total });
  const { statement, openings } = attest([leaf as Leaf], {
    certificate: certificateOf(by, t.into),
    inputs: inputsCommitment(inputs),
    ...t.changes,
  });
  const opened = (t.opening ?? t.from.map(([sealed]) => sealed))
    .toSorted((a, b) => (a.seal + a.batch < b.seal + b.batch ? -1 : 1))
    .map(({ opening }) => opening);
  const attestation = stage.signed(t.signer ?? by, "BatchAttestation", statement);
  const seal = stage.digest("BatchAttestation", statement);
  return {
    args: [statement, t.shown ?? inputs, opened, attestation, "0x"],
    statement,
    attestation,
    sealed: { seal, batch: (leaf as Leaf).batchKey, opening: openings[0] as Opening },
  };
};

/** What a holder had and gave. */
export const holding = async (stage: Stage, { seal, batch }: Sealed, by: Player) => {
  const { received, gone, open } = (await stage.registry.read("holdingOf", [seal, batch, cast[by].id]))[0];
  return { received, gone, open } as { received: bigint; gone: bigint; open: boolean };
};

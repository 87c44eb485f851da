import { id } from "ethers";
import { encodeCall } from "../../api/chain/encode-call.ts";
import { enqueue } from "../../api/chain/enqueue.ts";
import { dossierRoot } from "../../core/dossier/dossier-root.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import { packProof } from "../../core/seal/pack-proof.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import { sumTree } from "../../core/seal/sum-tree.ts";
import { certificate, farFuture, people, signAs, wine, zero32 } from "./registry-cast.ts";
import type { RegistryWorld } from "./registry-world.ts";

const gtin = "08032089000017";

function dossierOf(lot: string): DossierField[] {
  const salt = (path: string) => id(`${lot} ${path}`).slice(0, 34);
  const field = (path: string, value: string, audience: DossierField["audience"]) => ({
    path,
    value,
    salt: salt(path),
    audience,
  });
  return [
    field("batch/gtin", gtin, "public"),
    field("batch/lot", lot, "public"),
    field("batch/quantity", "750", "public"),
    field("note", "kept cool", "inspectors"),
  ];
}

/** The names of those who act, without which no page can be made. */
export async function nameCast({ store }: RegistryWorld): Promise<void> {
  await store
    .insertInto("actorProfiles")
    .values([
      { actor: people.body.id, role: "control-body", name: "Body", municipality: null },
      { actor: people.maker.id, role: "operator", name: "Maker", municipality: null },
      { actor: people.inspector.id, role: "inspector", name: "Inspector", municipality: null },
    ])
    .execute();
}

/**
 * Registers `lots` under one countersigned seal, as the API does: seal, batches and message in one transaction.
 *
 * @returns The seal's id.
 */
export async function sealLots(
  world: RegistryWorld,
  lots: readonly string[],
  signers: { maker: keyof typeof people } = { maker: "maker" },
): Promise<string> {
  const batches = lots.map((lot) => {
    const fields = dossierOf(lot);
    return { gtin, lot, batchKey: batchKey(gtin, lot), fields, dossierRoot: dossierRoot(fields), quantity: 750n };
  });
  const tree = sumTree(batches);
  const statement = {
    certificate,
    root: tree.root,
    total: tree.total,
    count: BigInt(lots.length),
    specification: zero32,
    inputs: zero32,
    submitBefore: farFuture,
  };
  const seal = statementHash("BatchAttestation", statement, world.domain);
  const attestation = signAs(signers.maker, "BatchAttestation", statement, world.domain);
  const countersignature = signAs("body", "BatchAttestation", statement, world.domain);
  await world.store.transaction().execute(async (trx) => {
    const calldata = encodeCall("register", [statement, attestation, countersignature]);
    const outboxId = await enqueue(trx, { sender: "relayer", operation: "register", subject: seal, calldata });
    const parties = { operator: people.maker.id, controlBody: people.body.id, product: wine };
    await trx
      .insertInto("seals")
      .values({
        ...statement,
        ...parties,
        seal,
        count: lots.length,
        attestation,
        countersignature,
        outboxId,
        endedAt: null,
        endedBecause: null,
      })
      .execute();
    await trx
      .insertInto("batches")
      .values(
        batches.map((batch, leafIndex) => ({
          ...batch,
          seal,
          leafIndex,
          fields: JSON.stringify(batch.fields),
          proof: Buffer.from(packProof(tree.prove(leafIndex))),
        })),
      )
      .execute();
  });
  return seal;
}

/** The key of one of these lots. */
export const keyOf = (lot: string): string => batchKey(gtin, lot);

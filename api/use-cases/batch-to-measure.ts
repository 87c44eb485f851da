import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Statement } from "../../core/seal/statements.ts";
import type { Caller } from "../identity/caller.ts";
import { reaches } from "../identity/reach.ts";
import type { Trx } from "./parts.ts";

/** What travels with a measure on a batch: the attestation it lies under, its leaf and its packed proof. */
export type BatchToMeasure = {
  readonly attestation: Statement<"BatchAttestation">;
  readonly leaf: { readonly batch: string; readonly dossierRoot: string; readonly quantity: bigint };
  readonly proof: string;
};

/**
 * Gives what a measure on a batch needs. A control body reaches the batches that it certified, an inspector all.
 *
 * @throws FiligranaError `batch/not-found`, also for a batch that another body certified.
 */
export async function batchToMeasure(
  trx: Trx,
  caller: Caller,
  { gtin, lot }: { gtin: string; lot: string },
): Promise<BatchToMeasure> {
  const row = await trx
    .selectFrom("batches as b")
    .innerJoin("seals as s", "s.seal", "b.seal")
    .innerJoin("chainSeals as c", "c.seal", "b.seal")
    .select(["b.batchKey", "b.dossierRoot", "b.quantity", "b.proof", "s.operator", "s.controlBody"])
    .select(["c.certificate", "c.root", "c.total", "c.count", "c.specification", "c.inputs", "c.submitBefore"])
    .where("b.gtin", "=", gtin)
    .where("b.lot", "=", lot)
    .where("b.standing", "=", true)
    .executeTakeFirst();
  if (!row || !reaches(caller, ["measure", "place"], row)) {
    throw new FiligranaError("batch/not-found", `no batch ${gtin} ${lot} of yours is on record`, {
      values: { gtin, lot },
    });
  }
  const { batchKey, dossierRoot, quantity, proof, operator: _, controlBody: __, ...attestation } = row;
  return {
    attestation: { ...attestation, count: BigInt(attestation.count) },
    leaf: { batch: batchKey, dossierRoot, quantity },
    proof: `0x${proof.toString("hex")}`,
  };
}

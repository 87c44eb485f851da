import type { HoldingKey } from "../../store/read-holdings.ts";
import type { Trx } from "../parts.ts";

/** What shows the registry how much of a batch its operator had when it was sealed: its leaf, but for the batch, and proof. */
export type Opening = {
  readonly statement: Readonly<Record<string, unknown>>;
  readonly dossierRoot: string;
  readonly quantity: bigint;
  readonly proof: string;
};

/**
 * Gives the openings that a movement of these holdings needs: for each whose holder is who sealed the batch, unless
 * something of it has moved from there before and the registry knows the leaf already. In the order of the holdings.
 */
export async function openingsOf(trx: Trx, holdings: readonly HoldingKey[]): Promise<Opening[]> {
  const openings = await Promise.all(holdings.map((holding) => openingOf(trx, holding)));
  return openings.filter((opening) => opening !== null);
}

async function openingOf(trx: Trx, { seal, batch, actor }: HoldingKey): Promise<Opening | null> {
  const row = await trx
    .selectFrom("batches as b")
    .innerJoin("seals as s", "s.seal", "b.seal")
    .innerJoin("chainSeals as c", "c.seal", "b.seal")
    .select(["b.dossierRoot", "b.quantity", "b.proof"])
    .select(["c.certificate", "c.root", "c.total", "c.count", "c.specification", "c.inputs", "c.submitBefore"])
    .where("b.seal", "=", seal)
    .where("b.batchKey", "=", batch)
    .where("s.operator", "=", actor)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("holdingChanges as h")
            .select("h.seal")
            .where("h.seal", "=", seal)
            .where("h.batch", "=", batch)
            .where("h.actor", "=", actor)
            .where("h.gone", ">", 0n),
        ),
      ),
    )
    .executeTakeFirst();
  if (row === undefined) return null;
  const { dossierRoot, quantity, proof, ...statement } = row;
  return {
    statement: { ...statement, count: BigInt(statement.count) },
    dossierRoot,
    quantity,
    proof: `0x${proof.toString("hex")}`,
  };
}

import type { Kysely } from "kysely";
import { type Input, orderInputs } from "../../core/seal/inputs-commitment.ts";
import type { Statement } from "../../core/seal/statements.ts";
import type { Database } from "../store/database.ts";
import { openingsOf } from "./custody/openings.ts";
import type { Trx } from "./parts.ts";

/** A seal about to be placed, with what it is made from: nothing, for most. */
export type SealToPlace = {
  readonly operator: string;
  readonly statement: Statement<"BatchAttestation">;
  readonly inputs: readonly Input[];
  readonly attestation: string;
  /** `0x` where none is asked for, or while it is awaited. */
  readonly countersignature: string;
};

/** Gives the call that places a seal: `register`, or `transform` with its inputs and the openings that they need. */
export async function sealCall(trx: Trx, { operator, statement, inputs, attestation, countersignature }: SealToPlace) {
  if (inputs.length === 0)
    return { operation: "register", arguments: [statement, attestation, countersignature] } as const;
  const ordered = orderInputs(inputs);
  const openings = await openingsOf(
    trx,
    ordered.map(({ seal, batch }) => ({ seal, batch, actor: operator })),
  );
  return { operation: "transform", arguments: [statement, ordered, openings, attestation, countersignature] } as const;
}

/** What a seal that was kept is made from, in the order of its statement. */
export async function keptInputs(store: Kysely<Database>, seal: string): Promise<Input[]> {
  const rows = await store
    .selectFrom("sealInputs")
    .select(["inputSeal", "batch", "quantity"])
    .where("seal", "=", seal)
    .orderBy("position")
    .execute();
  return rows.map(({ inputSeal, ...input }) => ({ seal: inputSeal, ...input }));
}

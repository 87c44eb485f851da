import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Statement } from "../../core/seal/statements.ts";
import type { Caller } from "../identity/caller.ts";
import { reaches } from "../identity/reach.ts";
import type { Trx } from "./parts.ts";

/**
 * Gives a seal of the caller's (as its operator or its control body; inspectors and the region see all), locked until
 * the transaction ends.
 *
 * @throws FiligranaError `seal/not-found` also when it is somebody else's.
 */
export async function findSeal(trx: Trx, caller: Caller, seal: string) {
  const row = await trx.selectFrom("seals").selectAll().where("seal", "=", seal).forUpdate().executeTakeFirst();
  if (row && reaches(caller, ["seal", "read"], row)) return row;
  throw new FiligranaError("seal/not-found", `no seal ${seal} of yours`, { values: { seal } });
}

/** The statement whose hash is the seal's id. */
export function statementOfSeal(row: Awaited<ReturnType<typeof findSeal>>): Statement<"BatchAttestation"> {
  const { certificate, root, total, count, specification, inputs, submitBefore } = row;
  return { certificate, root, total, count: BigInt(count), specification, inputs, submitBefore };
}

import { sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { countersignSeal, sendBackSeal } from "./countersign-seal.ts";
import type { Parts, Trx } from "./parts.ts";

/** What a control body decides on seals that wait for it. */
export type Decision =
  | { readonly decision: "countersign"; readonly seals: readonly string[] }
  | { readonly decision: "return"; readonly seals: readonly string[]; readonly because: string };

/**
 * Decides on each of several seals by itself, in the order given: what fails leaves the others as decided, and its reason
 * stands in its outcome. A seal that is named twice is decided once, and fails the second time.
 *
 * @throws What has no name: then nothing of all is kept.
 */
export async function decideSeals(parts: Parts, trx: Trx, caller: Caller, decision: Decision) {
  const outcomes: Outcome[] = [];
  for (const seal of decision.seals) outcomes.push(await decideOne(parts, trx, caller, { ...decision, seal }));
  return { outcomes };
}

type Outcome = {
  readonly seal: string;
  readonly outcome: "countersigned" | "returned" | "failed";
  readonly operation: string | null;
  readonly problem: (Pick<FiligranaError, "code" | "values" | "retry"> & { readonly detail: string }) | null;
};

async function decideOne(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  asked: Decision & { readonly seal: string },
): Promise<Outcome> {
  const { seal } = asked;
  await sql`savepoint decision`.execute(trx);
  try {
    if (asked.decision === "return") {
      await sendBackSeal(parts, trx, caller, seal, asked.because);
      return { seal, outcome: "returned", operation: null, problem: null };
    }
    const { operation } = await countersignSeal(parts, trx, caller, seal);
    return { seal, outcome: "countersigned", operation: String(operation), problem: null };
  } catch (error) {
    if (!(error instanceof FiligranaError)) throw error;
    await sql`rollback to savepoint decision`.execute(trx);
    const { code, message: detail, values, retry } = error;
    return { seal, outcome: "failed", operation: null, problem: { code, detail, values, retry } };
  }
}

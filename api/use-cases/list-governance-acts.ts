import type { Kysely } from "kysely";
import { actState } from "../../core/governance/act-state.ts";
import type { GovernanceAct } from "../../core/http/endpoints/governance.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { readGovernanceActs } from "../store/read-governance-acts.ts";
import type { PageAsked } from "../store/read-registers.ts";
import { actWords, governanceActs } from "./act-words.ts";

/** For so long after it is due the guard lets an act be done: AccessManager's `expiration`, a week in seconds. */
const expirationS = 604_800n;

type ActsAsked = PageAsked & { readonly only?: "open" | undefined };

/** Lists the region's acts, newest first. Anybody may see them; only the region sees who of its people asked. */
export async function listGovernanceActs(store: Kysely<Database>, caller: Caller | null, asked: ActsAsked) {
  const { page, next } = await readGovernanceActs(store, asked, asked.only === "open");
  return { acts: page.map((row) => shown(row, caller?.role === "region")), next };
}

type Row = Awaited<ReturnType<typeof readGovernanceActs>>["page"][number];

function shown(row: Row, toRegion: boolean): GovernanceAct {
  const state = actState({ ...row, problem: row.problem });
  return {
    operation: String(row.id),
    act: governanceActs.find((name) => name === row.operation) ?? "replaceKey",
    subject: row.subject,
    subjectName: row.actorName ?? row.productName,
    says: actWords(row.calldata),
    reason: row.reason,
    state,
    problem: row.problem,
    askedAt: row.askedAt.toISOString(),
    askedBy: toRegion ? (row.personName ?? row.tokenLabel) : null,
    delaySeconds: row.delayS === null ? null : String(row.delayS),
    dueAt: row.due === null ? null : fromUnixSeconds(row.due),
    expiresAt: row.due === null ? null : fromUnixSeconds(row.due + expirationS),
    cancellation:
      row.cancelledBecause === null || row.cancelledAt === null
        ? null
        : { reason: row.cancelledBecause, askedAt: row.cancelledAt.toISOString() },
    againOf: row.againOf === null ? null : String(row.againOf),
  };
}

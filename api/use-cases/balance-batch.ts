import type { Kysely } from "kysely";
import { always, balanceOf, balancesByHolder } from "../../core/trace/balance.ts";
import { type BatchName, batchItem } from "../../core/trace/batch-item.ts";
import { seenBy } from "../../core/trace/who-sees.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { partiesNamed, readWay } from "./read-way.ts";
import { certifierIn, isPartyOf } from "./trace-batch.ts";
import { batchNotFound } from "./verify-batch.ts";

/**
 * Balances a batch over an interval, by what the chain says of it; where it is not on chain, by what is claimed. An operator
 * is told its own part, its control body, inspectors and the region the whole and every holder's part.
 *
 * @param interval - RFC 3339, half-open; open where it is not given.
 * @throws FiligranaError `batch/not-found` for a batch of which the caller may see nothing; `trace/too-long`.
 */
export async function balanceBatch(
  store: Kysely<Database>,
  caller: Caller,
  asked: BatchName,
  interval: { readonly from?: string | undefined; readonly until?: string | undefined },
) {
  const item = batchItem(asked);
  const { events, batches } = await readWay(store, [item], []);
  const seen = seenBy(caller, events, certifierIn(batches));
  const mine = seen.filter(({ inputs, outputs }) => [...inputs, ...outputs].some((one) => one.item === item));
  if (mine.length === 0 && !isPartyOf(caller, batches.get(item))) throw batchNotFound(asked.gtin, asked.lot);
  const basis = batches.has(item) ? ("recorded" as const) : ("claimed" as const);
  const counted = seen.filter(({ recorded }) => recorded === (basis === "recorded"));
  const within = {
    from: interval.from === undefined ? always.from : Date.parse(interval.from) / 1000,
    until: interval.until === undefined ? always.until : Date.parse(interval.until) / 1000,
  };
  const whole = caller.role === "operator" ? [] : balanceOf(counted, item, within);
  const holders = balancesByHolder(counted, item, within).filter(
    ({ holder }) => caller.role !== "operator" || holder === caller.actor,
  );
  return {
    item,
    ...asked,
    basis,
    whole,
    holders,
    parties: await partiesNamed(
      store,
      holders.map(({ holder }) => holder),
    ),
  };
}

import type { Kysely } from "kysely";
import type { EpcisEvent } from "../../core/epcis/schema/epcis-event.ts";
import { sensorSeriesOf } from "../../core/epcis/sensor/sensor-series.ts";
import { showInstant } from "../../core/epcis/time/read-instant.ts";
import { readQuery } from "../../core/epcis-query/read-query.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import { batchItem } from "../../core/trace/batch-item.ts";
import { queryEvents } from "../epcis/query-events.ts";
import type { Caller } from "../identity/caller.ts";
import { sideOf } from "../identity/reach.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { batchNotFound } from "./verify-batch.ts";

type Asked = { readonly gtin: string; readonly lot: string };

/**
 * Gives what sensors said about a batch in the newest events that the caller may read.
 *
 * @throws FiligranaError `batch/not-found` when there is no such event and the batch is none of the caller's.
 */
export async function readSensorSeries(store: Kysely<Database>, caller: Caller, asked: Asked, now: Date) {
  const size = limits.sensorEvents;
  const query = readQuery({
    MATCH_anyEPCClass: [batchItem(asked)],
    EXISTS_sensorElementList: true,
    orderBy: "eventTime",
    orderDirection: "DESC",
  });
  const { events, next } = await queryEvents(store, caller, query, { size, now });
  if (events.length === 0 && !(await isOwn(store, caller, asked))) throw batchNotFound(asked.gtin, asked.lot);
  const series = sensorSeriesOf(events.map(({ body }) => body as unknown as EpcisEvent));
  return {
    series: series.map(({ points, ...one }) => ({
      ...one,
      points: points.map(({ instantMs, ...point }) => ({ at: showInstant(instantMs), ...point })),
    })),
    complete: next === null,
  };
}

async function isOwn(store: Kysely<Database>, caller: Caller, { gtin, lot }: Asked): Promise<boolean> {
  const batches = store
    .selectFrom("batches as b")
    .innerJoin("seals as s", "s.seal", "b.seal")
    .select("b.id")
    .where("b.batchKey", "=", batchKey(gtin, lot))
    .limit(1);
  const own =
    scopeOf(caller.role, ["batch", "read"]) === "all"
      ? batches
      : batches.where(`s.${sideOf(caller)}`, "=", caller.actor);
  return (await own.executeTakeFirst()) !== undefined;
}

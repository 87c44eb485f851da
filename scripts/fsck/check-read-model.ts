import { sql } from "kysely";
import { readBlock } from "../../api/chain/read-block.ts";
import { eventTables } from "../../api/indexer/apply-step.ts";
import { askSlowly } from "./ask-slowly.ts";
import { type Finding, tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";
import { indexAfresh } from "./index-afresh.ts";

/** Compares the read model, row by row, with what the chain says when it is read anew from the first block. */
export async function checkReadModel(parts: FsckParts): Promise<Finding[]> {
  const cursors = tally("the read model's newest block is the chain's at that height");
  const cursor = await parts.store.selectFrom("chainCursor").selectAll().executeTakeFirst();
  const block = cursor ? await readBlock(parts.request, cursor.head) : null;
  cursors.compare(
    block !== null && block.hash === cursor?.headHash,
    () => `block ${cursor?.head}: ${cursor?.headHash}, the chain has ${block?.hash}`,
  );
  if (!cursor || block?.hash !== cursor.headHash) return [cursors.finding()];
  const rows = tally("the read model holds what the chain says, no more and no less");
  await indexAfresh(parts, async (schema) => {
    for (const table of eventTables) await compareTable(parts, schema, snakeCase(table), cursor.head, rows);
  });
  return [cursors.finding(), rows.finding()];
}

type Tally = ReturnType<typeof tally>;
type Line = { side: "surplus" | "missing"; line: string };

/** Only up to the block where the read model stood: it may move on meanwhile. */
async function compareTable(parts: FsckParts, schema: string, table: string, head: bigint, rows: Tally): Promise<void> {
  const [ours, theirs] = [sql.table(`public.${table}`), sql.table(`${schema}.${table}`)];
  const lines = (from: typeof ours) =>
    sql`select to_jsonb(t)::text as line from ${from} t where block_number <= ${head}`;
  const count = sql<{ count: bigint }>`select count(*) as count from ${theirs} where block_number <= ${head}`;
  const [counted] = await askSlowly(parts.store, count);
  const difference = sql<Line>`
    (select 'surplus' as side, line from (${lines(ours)} except ${lines(theirs)}) s)
    union all (select 'missing' as side, line from (${lines(theirs)} except ${lines(ours)}) m)`;
  const different = await askSlowly(parts.store, difference);
  const same = Number(counted?.count ?? 0) - different.filter(({ side }) => side === "missing").length;
  for (let i = 0; i < same; i++) rows.compare(true, () => "");
  for (const { side, line } of different) rows.compare(false, () => `${table}, ${side}: ${line}`);
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

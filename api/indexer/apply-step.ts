import { type Kysely, sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { BlockHeader } from "../chain/read-block.ts";
import { recordFinalEvents } from "../epcis/own-chain-events.ts";
import type { Database } from "../store/database.ts";
import { applyEvent } from "./apply-event.ts";
import type { ChainStep } from "./chain-step.ts";

/** Every table that a reorganisation takes rows from. */
export const eventTables = [
  "chainActorKeys",
  "chainAccreditations",
  "chainProducts",
  "chainCertificates",
  "chainSeals",
  "chainCancellations",
  "chainMeasures",
  "chainHandovers",
  "chainHandoverCancellations",
  "chainConsumptions",
  "chainQuotaReturns",
  "chainLosses",
  "chainYields",
  "chainAnchors",
  "chainStops",
] as const;

/**
 * Writes one step to the read model, the cursor with it, in the caller's database transaction.
 *
 * @param expected - Hash of the newest block that the step builds on.
 * @throws FiligranaError `chain/contradiction` (ask again) when somebody else moved the cursor meanwhile.
 */
export async function applyStep(trx: Kysely<Database>, expected: string, step: ChainStep): Promise<void> {
  switch (step.type) {
    case "block":
      await moveHead(trx, expected, step.head);
      if (step.headers.length > 0)
        await trx
          .insertInto("chainBlocks")
          .values([...step.headers])
          .execute();
      for (const event of step.events) await applyEvent(trx, event);
      return;
    case "reorg":
      await moveHead(trx, expected, step.to);
      await trx.deleteFrom("chainBlocks").where("number", ">", step.to.number).execute();
      for (const table of eventTables) await trx.deleteFrom(table).where("blockNumber", ">", step.to.number).execute();
      return;
    case "final": {
      const after = await finalUntilNow(trx);
      await moveFinal(trx, expected, step.block);
      await trx.deleteFrom("chainBlocks").where("number", "<", step.block.number).execute();
      await recordFinalEvents(trx, { after, until: step.block.number });
      return;
    }
  }
}

async function finalUntilNow(trx: Kysely<Database>): Promise<bigint> {
  const cursor = await trx.selectFrom("chainCursor").select("final").where("id", "=", 1).executeTakeFirst();
  return cursor?.final ?? 0n;
}

async function moveHead(trx: Kysely<Database>, expected: string, head: BlockHeader): Promise<void> {
  await move(trx, expected, { head: head.number, headHash: head.hash, headTime: head.time });
}

async function moveFinal(trx: Kysely<Database>, expected: string, block: BlockHeader): Promise<void> {
  await trx
    .insertInto("chainBlocks")
    .values(block)
    .onConflict((conflict) => conflict.column("number").doNothing())
    .execute();
  await move(trx, expected, { final: block.number, finalTime: block.time });
}

type Moved = { head: bigint; headHash: string; headTime: bigint } | { final: bigint; finalTime: bigint };

async function move(trx: Kysely<Database>, expected: string, moved: Moved): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("chainCursor")
    .set({ ...moved, updatedAt: sql<string>`now()` })
    .where("id", "=", 1)
    .where("headHash", "=", expected)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  throw new FiligranaError("chain/contradiction", "the read model moved under this indexer: another one is at work", {
    retry: true,
  });
}

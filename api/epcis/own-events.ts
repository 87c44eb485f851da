import type { Kysely } from "kysely";
import { type OwnEvent, ownPrefixes } from "../../core/epcis-own/own-event.ts";
import { judgeEvent } from "../../core/epcis-query/judge-event.ts";
import type { Database } from "../store/database.ts";
import { keepEvents } from "./keep-events.ts";

/** An event of our own to be recorded: who stated it, and who may read it beside them. */
export type OwnEventToRecord = {
  readonly event: OwnEvent;
  readonly author: string;
  readonly readers: readonly string[];
  /** The block of what it tells of; absent for what is not on chain. */
  readonly blockNumber?: bigint;
};

/**
 * Records events that the chain or this service says, in the caller's transaction: no claims, and each once, however often it
 * is told. Takes the record's lock until the transaction ends; call it last.
 *
 * @throws TypeError when one is no event of EPCIS 2.0: then whoever built it is wrong.
 */
export async function recordOwnEvents(trx: Kysely<Database>, events: readonly OwnEventToRecord[]): Promise<void> {
  for (const { event, author, readers, blockNumber } of events) {
    const judged = judgeEvent(event, ownPrefixes);
    if ("flaws" in judged) throw new TypeError(`an event of our own is none: ${JSON.stringify(judged.flaws)}`);
    await keepEvents(trx, { actor: author, capture: null, claim: false }, [{ ...judged, readers, blockNumber }]);
  }
}

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { NewlyQueued } from "./queued.ts";

/** An answer of the API that is kept for a time without a connection, and for whom. */
export type Remembered = { readonly person: string; readonly value: unknown; readonly at: string };

interface Kept extends DBSchema {
  queue: { key: number; value: NewlyQueued; indexes: { owner: [string, string] } };
  remembered: { key: string; value: Remembered };
}

let opened: Promise<IDBPDatabase<Kept>> | null = null;

/** What the desk keeps in this browser: acts that wait to be sent, and answers to work with meanwhile. */
export function keptDatabase(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("filigrana-desk", 1, {
    upgrade(database) {
      database.createObjectStore("queue", { autoIncrement: true }).createIndex("owner", ["person", "actor"]);
      database.createObjectStore("remembered");
    },
    terminated() {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Forgets the answers that were kept for anybody but this person, as when somebody else signs in. */
export async function forgetOthers(person: string): Promise<void> {
  const { store, done } = (await keptDatabase()).transaction("remembered", "readwrite");
  for await (const kept of store) if (kept.value.person !== person) await kept.delete();
  await done;
}

/** Forgets the answers that were kept, as when the person signs out. What waits to be sent stays. */
export async function forgetAnswers(): Promise<void> {
  await (await keptDatabase()).clear("remembered");
}

import { firstTables } from "./0001-first-tables.ts";
import { outboxAndUsage } from "./0002-outbox-and-usage.ts";
import { whoseBusiness } from "./0003-whose-business.ts";

/** A step of the database's shape: plain SQL, applied once, in order, never edited after a release. */
export type Migration = { readonly name: string; readonly sql: string };

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  { name: "0001-first-tables", sql: firstTables },
  { name: "0002-outbox-and-usage", sql: outboxAndUsage },
  { name: "0003-whose-business", sql: whoseBusiness },
];

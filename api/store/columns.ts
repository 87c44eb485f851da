import type { ColumnType, JSONColumnType } from "kysely";

/** Whole numbers beyond 2^53 and block numbers: `bigint` in and out (the pool parses int8 so). */
export type Int8 = ColumnType<bigint, bigint | number, bigint | number>;
/** Numbered by PostgreSQL. */
export type SerialId = ColumnType<bigint, bigint | undefined, never>;
/** A `timestamptz`: a Date when read. */
export type Instant = ColumnType<Date, Date | string | undefined, Date | string>;
/** `jsonb`: parsed when read, written as text. */
export type Json<T extends object | null> = JSONColumnType<T, string, string>;

import { z } from "zod";
import { flawCodes, repairCodes, warningCodes } from "../spreadsheet/finding.ts";

/**
 * How far a file of batches has come: `reading` it row by row, `checked` as a dry run, `registering` under one seal,
 * `registered`; `undone` by its operator, or `failed` because it cannot be read.
 */
export const importStates = ["reading", "checked", "registering", "registered", "undone", "failed"] as const;
export type ImportState = (typeof importStates)[number];

/**
 * What can be told about a place of a file: a flaw, which keeps it from being registered; a rule of the specification that is
 * not met or not documented; something that was mended; or a batch that is on record just so.
 */
export const findingKinds = ["flaw", "warning", "repair", "known"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing told about a file. */
export const ImportFinding = z.object({
  kind: z.enum(findingKinds),
  code: z.enum([...flawCodes, ...warningCodes, ...repairCodes, "registered-already"]),
  /** The row as a spreadsheet numbers it, and the cell's letter; null for a whole row. */
  row: z.int(),
  cell: z.string().nullable(),
  /** What stands at the head of the column. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  /** What was probably meant; empty where the cell, row or column would be passed over; null where nobody can tell. */
  proposal: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

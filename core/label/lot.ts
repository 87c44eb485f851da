import type * as z from "zod/mini";
import { cset82Schema, parseCset82 } from "./cset82.ts";
import type { Parsed } from "./parsed.ts";

/**
 * Reads a batch/lot number (AI 10): 1 to 20 characters of GS1's set 82, case-sensitive, never normalised. `.` and `..` are
 * refused: as a path segment every browser drops them, so their link would lead elsewhere.
 */
export const parseLot = (text: string): Parsed<string> => parseCset82("a lot number", text);

/** A batch/lot number (AI 10). */
export const Lot = cset82Schema("a lot number");
export type Lot = z.infer<typeof Lot>;

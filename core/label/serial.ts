import type * as z from "zod/mini";
import { cset82Schema, parseCset82 } from "./cset82.ts";
import type { Parsed } from "./parsed.ts";

/** Reads the serial number of one package (AI 21), by the same rules as a lot. */
export const parseSerial = (text: string): Parsed<string> => parseCset82("a serial number", text);

/** The serial number of one package (AI 21). */
export const Serial = cset82Schema("a serial number");
export type Serial = z.infer<typeof Serial>;

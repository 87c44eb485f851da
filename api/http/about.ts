import { readFileSync } from "node:fs";
import * as z from "zod";
import type { About } from "./openapi.ts";

const Package = z.object({ version: z.string(), description: z.string() });

/** Name, version and purpose of this program, from package.json. */
export const about = (): About => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return { title: "Filigrana", ...Package.parse(JSON.parse(text)) };
};

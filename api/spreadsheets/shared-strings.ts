import { setImmediate as breathe } from "node:timers/promises";
import { unreadableFile } from "./file-error.ts";
import { fileLimits } from "./file-limits.ts";
import { xmlTags } from "./xml-tags.ts";

const atOnce = 5_000;

/** Reads the texts that the cells of a workbook share, by their number; of text in several styles all the pieces. */
export async function sharedStrings(part: Buffer | null): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  let text = "";
  let phonetic = false;
  for (const { name, kind, before } of xmlTags(part.toString("utf8"))) {
    if (name === "rPh") phonetic = kind === "open";
    else if (name === "t" && kind === "close" && !phonetic) text += before;
    else if (name === "si" && kind !== "open") {
      strings.push(text);
      if (strings.length > fileLimits.sharedTexts)
        throw unreadableFile("too-many-cells", "the workbook has too many texts", { most: fileLimits.sharedTexts });
      text = "";
      if (strings.length % atOnce === 0) await breathe();
    }
  }
  return strings;
}

import { unreadableFile } from "./file-error.ts";
import { type Parts, unzip } from "./unzip.ts";
import { attribute, xmlTags } from "./xml-tags.ts";

/** A workbook that is open: its visible sheets in their order, and which day its days count from. */
export type Workbook = {
  readonly parts: Parts;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly since1904: boolean;
};

/**
 * Opens a workbook.
 *
 * @throws FiligranaError `import/unreadable`, with its own words for the formats that people mean with "Excel".
 */
export function openWorkbook(bytes: Buffer): Workbook {
  if (bytes.readUInt32BE(0) === 0xd0cf11e0)
    throw unreadableFile("old-excel", "this is an old .xls file or one with a password; save it as .xlsx without one");
  const parts = unzip(bytes);
  if (parts.names.includes("mimetype"))
    throw unreadableFile("open-document", "this is an OpenDocument file (.ods); save it as .xlsx or as CSV");
  const workbook = parts.read("xl/workbook.xml")?.toString("utf8");
  const relations = parts.read("xl/_rels/workbook.xml.rels")?.toString("utf8");
  if (workbook === undefined || relations === undefined)
    throw unreadableFile("not-a-workbook", "the file is a ZIP archive, but no Excel workbook");
  try {
    return { parts, ...readSheets(workbook, targetsOf(relations)) };
  } catch (error) {
    if (error instanceof RangeError) throw unreadableFile("damaged", `the workbook cannot be read: ${error.message}`);
    throw error;
  }
}

function targetsOf(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { name, attributes, kind } of xmlTags(relations)) {
    if (name !== "Relationship" || kind === "close") continue;
    const target = attribute(attributes, "Target") ?? "";
    targets.set(attribute(attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

function readSheets(workbook: string, targets: ReadonlyMap<string, string>): Omit<Workbook, "parts"> {
  const sheets: { name: string; part: string }[] = [];
  let since1904 = false;
  for (const { name, attributes, kind } of xmlTags(workbook)) {
    if (kind === "close") continue;
    if (name === "workbookPr") since1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
    if (name !== "sheet" || (attribute(attributes, "state") ?? "visible") !== "visible") continue;
    const part = targets.get(attribute(attributes, "id") ?? "");
    if (part !== undefined) sheets.push({ name: (attribute(attributes, "name") ?? "").slice(0, 60), part });
  }
  return { sheets, since1904 };
}

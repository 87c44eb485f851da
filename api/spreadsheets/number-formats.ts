import { attribute, xmlTags } from "./xml-tags.ts";

/** What a cell's number format makes of its number. */
export type NumberFormat = "number" | "day" | "time" | "percent" | { readonly zeros: number };

/** Formats that are not written into the file (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<number, NumberFormat>> = {
  9: "percent",
  10: "percent",
  14: "day",
  15: "day",
  16: "day",
  17: "day",
  18: "time",
  19: "time",
  20: "time",
  21: "time",
  22: "day",
  45: "time",
  46: "time",
  47: "time",
};

/** Reads from the styles of a workbook what each style's number format is, by the style's number. */
export function numberFormats(stylesXml: string): readonly NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  for (const { name, attributes, kind } of xmlTags(stylesXml)) {
    if (name === "cellXfs") inCellFormats = kind === "open";
    else if (name === "numFmt" && kind !== "close")
      codes.set(Number(attribute(attributes, "numFmtId")), formatOf(attribute(attributes, "formatCode") ?? ""));
    else if (name === "xf" && kind !== "close" && inCellFormats) {
      const id = Number(attribute(attributes, "numFmtId") ?? 0);
      formats.push(codes.get(id) ?? builtIn[id] ?? "number");
    }
  }
  return formats;
}

/** Says of a format code whether it shows days, times, percentages, or fills up with zeros. */
export function formatOf(code: string): NumberFormat {
  const first = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|\[(?![hms])[^\]]*\]|_.|\*./gi, "");
  if (/^0+$/.test(first)) return first.length > 1 ? { zeros: first.length } : "number";
  if (/[dy]/i.test(first) || /m{3,}/i.test(first)) return "day";
  if (/[hs]/i.test(first)) return "time";
  return first.includes("%") ? "percent" : "number";
}

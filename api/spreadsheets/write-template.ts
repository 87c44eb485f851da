import type { Worksheet } from "exceljs";
import type { SpecificationVersion } from "../../core/catalogue/specification-version.ts";
import { fieldsOf } from "../../core/specification/fields-of.ts";
import { type Column, unitSigns } from "../../core/spreadsheet/column.ts";
import { type ImportSheetText, importSheetText } from "../../web/text/desk/import-sheet-text.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { fileLimits } from "./file-limits.ts";

/** What a template is made from: the columns of a product, and its specification's version in force today. */
export type Template = {
  readonly productName: string;
  readonly columns: readonly Column[];
  readonly version: SpecificationVersion | null;
  readonly language: DeskLanguage;
};

const examples: Readonly<Record<string, string>> = {
  gtin: "09521234100010",
  lot: "L26-0001",
  quantity: "750",
  day: "2026-05-31",
  municipality: "042021",
  number: "12.5",
  text: "",
};

/** The columns of a template: the platform's own, and what the version in force reads. */
export function templateColumns({ columns, version }: Pick<Template, "columns" | "version">): readonly Column[] {
  const read = new Set(version?.rules.flatMap(({ requirement }) => fieldsOf(requirement)) ?? []);
  if (version?.variants) read.add(version.variants.field);
  return columns.filter(({ path }) => !columnIsFact(path) || read.has(path));
}

const columnIsFact = (path: string): boolean =>
  !["gtin", "lot", "quantity", "producedOn", "bestBefore", "municipality"].includes(path);

/** The header of a CSV, with the mark and the semicolons that a spreadsheet in Italian expects. */
export const templateCsv = (template: Template): string =>
  `\ufeff${templateColumns(template)
    .map(({ title }) => quoted(title[template.language]))
    .join(";")}\r\n`;

const quoted = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * An empty workbook for batches of a product. The example stands on the second sheet, so that nobody registers it by
 * mistake; code columns are typed as text down to the last row that is read.
 */
export async function writeTemplate(template: Template): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs");
  const { language } = template;
  const text = importSheetText[language];
  const columns = templateColumns(template);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(text.batches, { views: [{ state: "frozen", ySplit: 1 }] });
  columns.forEach((column, index) => {
    const at = sheet.getColumn(index + 1);
    at.width = Math.max(14, column.title[language].length + 4);
    at.numFmt = column.of.kind === "quantity" ? "0" : "@";
    const head = sheet.getCell(1, index + 1);
    head.value = column.title[language];
    head.font = { bold: column.needed };
    head.note = howTo(column, template, text);
    validate(sheet, index + 1, column, choicesOf(column.path, template.version), text);
  });
  explain(workbook.addWorksheet(text.instructions), columns, template, text);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function explain(sheet: Worksheet, columns: readonly Column[], template: Template, text: ImportSheetText): void {
  sheet.getColumn(1).width = 38;
  sheet.getColumn(2).width = 14;
  sheet.getColumn(3).width = 80;
  sheet.getColumn(4).width = 22;
  sheet.getColumn(4).numFmt = "@";
  sheet.addRow([template.productName]).font = { bold: true, size: 14 };
  for (const line of text.lead) sheet.addRow([line]);
  sheet.addRow([]);
  sheet.addRow([...text.heads]).font = { bold: true };
  for (const column of columns) {
    const { kind } = column.of;
    const needed = column.needed ? text.needed : text.optional;
    const choices = choicesOf(column.path, template.version);
    const example = choices[0] ?? examples[kind] ?? "";
    sheet.addRow([column.title[template.language], needed, howTo(column, template, text), example]);
  }
}

function howTo(column: Column, { version, language }: Template, { how }: ImportSheetText): string {
  const choices = choicesOf(column.path, version);
  if (choices.length > 0) return how.oneOf(choices.join(", "));
  return column.of.kind === "quantity" ? how.quantity(unitSigns[column.of.unit][language]) : how[column.of.kind];
}

/** What a field may say, where the version lists it. */
function choicesOf(path: string, version: SpecificationVersion | null): readonly string[] {
  if (version?.variants?.field === path) return version.variants.values.map(({ value }) => value);
  for (const { requirement } of version?.rules ?? [])
    if (requirement.kind === "choice" && requirement.field === path && requirement.list !== true)
      return requirement.allowed.filter((value) => typeof value === "string");
  return [];
}

type Validations = { readonly dataValidations: { readonly add: (range: string, rule: object) => void } };

/** Excel refuses what cannot be right while it is typed; what is pasted it does not look at. */
function validate(
  sheet: Worksheet,
  at: number,
  column: Column,
  choices: readonly string[],
  text: ImportSheetText,
): void {
  const letter = sheet.getColumn(at).letter;
  const range = `${letter}2:${letter}${fileLimits.rows + 1}`;
  const rule = ruleOf(column, choices);
  if (rule === null) return;
  const { kind } = column.of;
  const error = kind === "quantity" ? text.how.quantity(column.of.unit) : text.how[kind];
  const shown = { showErrorMessage: true, errorTitle: column.title.it.slice(0, 32), error: error.slice(0, 225) };
  // The library's types leave out the list of validations that it has for whole ranges.
  (sheet as unknown as Validations).dataValidations.add(range, { allowBlank: true, ...shown, ...rule });
}

function ruleOf({ of }: Column, choices: readonly string[]): object | null {
  const list = choices.join(",");
  if (choices.length > 0)
    return list.length <= 250 && !/["]/.test(list) ? { type: "list", formulae: [`"${list}"`] } : null;
  const length = (from: number, to: number) => ({ type: "textLength", operator: "between", formulae: [from, to] });
  switch (of.kind) {
    case "gtin":
      return length(8, 14);
    case "lot":
      return length(1, 20);
    case "day":
      return length(10, 10);
    case "quantity":
      return { type: "whole", operator: "greaterThan", formulae: [0] };
    default:
      return null;
  }
}

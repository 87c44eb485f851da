import {
  correctedEndpoint,
  templateCsvEndpoint,
  templateXlsxEndpoint,
} from "../../core/http/endpoints/batch-imports.ts";
import { findingSentence } from "../../web/text/desk/import-finding-text.ts";
import { importSheetText } from "../../web/text/desk/import-sheet-text.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { type Route, route } from "../http/route.ts";
import type { Caller } from "../identity/caller.ts";
import { markInThread } from "../spreadsheets/mark-in-thread.ts";
import type { Marking } from "../spreadsheets/mark-workbook.ts";
import { type Template, templateCsv, writeTemplate } from "../spreadsheets/write-template.ts";
import { daysKept } from "../use-cases/check-dates.ts";
import { type FlawedFile, flawedFile } from "../use-cases/imports/corrected-file.ts";
import { ownCertificate } from "../use-cases/imports/own-certificate.ts";
import { columnsFor } from "../use-cases/imports/read-file.ts";
import type { Parts } from "../use-cases/parts.ts";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const download = (name: string) => ({ "content-disposition": `attachment; filename="${name}"` });

/** The workbooks and CSV files that an operator downloads: templates, and imports with their flaws marked. */
export const importFileRoutes = (parts: Parts): Route[] => {
  const templateOf = async (caller: Caller, id: string, language: DeskLanguage) => {
    const certificate = await ownCertificate(parts.store, caller, id);
    const { columns, versions } = await columnsFor(parts.store, certificate);
    const today = daysKept(parts.now()).lastDay;
    const version =
      versions.find(({ inForce: { from, until } }) => (from ?? "") <= today && (until === null || today < until)) ??
      null;
    const template: Template = { productName: certificate.name, columns, version, language };
    return { template, slug: certificate.slug };
  };
  return [
    route(templateXlsxEndpoint, async ({ params, query, caller }) => {
      const { template, slug } = await templateOf(caller, params.certificate, query.language);
      const headers = download(`${slug}.xlsx`);
      return { status: 200, type: xlsxType, content: await writeTemplate(template), headers };
    }),
    route(templateCsvEndpoint, async ({ params, query, caller }) => {
      const { template, slug } = await templateOf(caller, params.certificate, query.language);
      return { status: 200, type: "text/csv", content: templateCsv(template), headers: download(`${slug}.csv`) };
    }),
    route(correctedEndpoint, async ({ params, query, caller, signal }) => {
      const file = await flawedFile(parts.store, caller, params.import);
      const content = await markInThread(markingOf(file, query.language), signal);
      return { status: 200, type: xlsxType, content, headers: download(`${correctedName(file.name)}.xlsx`) };
    }),
  ];
};

/** The file's own name without its ending, of signs that every system takes. */
const correctedName = (name: string): string =>
  `${
    name
      .replace(/\.(xlsx|csv)$/i, "")
      .normalize("NFD")
      .replace(/[^A-Za-z0-9._ -]/g, "")
      .trim()
      .slice(0, 80) || "import"
  }-errors`;

function markingOf({ file, kind, layout, flaws, all }: FlawedFile, language: DeskLanguage): Marking {
  const text = importSheetText[language];
  const proposed = (proposal: string | null): string =>
    proposal === null ? "" : ` ${proposal === "" ? text.ignore : text.proposal(proposal)}.`;
  return {
    bytes: file,
    kind,
    sheet: layout.sheet,
    headerRow: layout.headerRow,
    marks: flaws.map(({ kind: told, row, cell, columnName, code, values, proposal }) => ({
      row,
      cell,
      isWarning: told === "warning",
      column: columnName ?? "",
      says: findingSentence({ code, values }, language) + proposed(proposal),
    })),
    errorsTitle: text.errors,
    more: all > flaws.length ? text.moreFlaws(flaws.length, all) : null,
  };
}

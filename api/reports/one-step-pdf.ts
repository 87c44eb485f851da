import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { quantityInWords } from "../../web/text/format.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { reportText } from "../../web/text/report-text.ts";
import type { OneStep, OneStepReport } from "../use-cases/one-step-report.ts";

const font = (family: string, file: string): string =>
  createRequire(import.meta.url).resolve(`bootstrap-italia/dist/fonts/${family}/${file}.ttf`);

/** The page's own letters, embedded, so that every machine prints the same. */
const fonts = {
  text: font("Titillium_Web", "titillium-web-v10-latin-ext_latin-regular"),
  bold: font("Titillium_Web", "titillium-web-v10-latin-ext_latin-700"),
} as const;

/** A4 in points, 17 mm of margin. */
const margin = 48;
const width = 595.28 - 2 * margin;

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf["struct"]>;

/**
 * Makes the PDF of a one-step report: tagged, with title and language, its letters embedded. The same report made at the same
 * instant gives the same bytes.
 */
export async function oneStepPdf(report: OneStepReport, language: DeskLanguage, madeAt: Date): Promise<Buffer> {
  const pdf = openPdf(language, madeAt);
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  writeHead(pdf, root, report, language);
  for (const side of ["received", "handed"] as const) writeSide(pdf, root, report, side, language);
  root.end();
  numberPages(pdf, language);
  pdf.end();
  return written;
}

function openPdf(language: DeskLanguage, madeAt: Date): Pdf {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: language === "it" ? "it-IT" : "en-GB",
    bufferPages: true,
    info: {
      Title: reportText[language].title,
      Author: "Filigrana",
      Creator: "Filigrana",
      Producer: "Filigrana",
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
  return pdf;
}

function paragraph(pdf: Pdf, parent: Element, type: "H1" | "H2" | "P", text: string, size: number): void {
  parent.add(
    pdf.struct(type, {}, () => {
      pdf
        .font(type === "P" ? "text" : "bold")
        .fontSize(size)
        .text(text, margin, pdf.y, { width, lineGap: 1 });
    }),
  );
}

const instant = (date: Date): string => `${date.toISOString().slice(0, 16).replace("T", " ")}`;

function writeHead(pdf: Pdf, root: Element, { operator, from, to }: OneStepReport, language: DeskLanguage): void {
  const text = reportText[language];
  paragraph(pdf, root, "H1", text.title, 18);
  paragraph(pdf, root, "P", text.basis, 10);
  pdf.moveDown(0.4);
  paragraph(pdf, root, "P", text.of(operator.name, operator.municipality), 12);
  paragraph(pdf, root, "P", text.over(from === null ? null : instant(from), to === null ? null : instant(to)), 10);
}

function writeSide(
  pdf: Pdf,
  root: Element,
  { steps }: OneStepReport,
  side: OneStep["side"],
  language: DeskLanguage,
): void {
  const text = reportText[language];
  const mine = steps.filter((step) => step.side === side);
  pdf.moveDown(0.6);
  paragraph(pdf, root, "H2", text[side], 14);
  if (mine.length === 0) paragraph(pdf, root, "P", text.nothing, 10);
  for (const step of mine) {
    pdf.moveDown(0.25);
    for (const line of linesOf(step, language)) paragraph(pdf, root, "P", line, 10);
  }
}

function linesOf(step: OneStep, language: DeskLanguage): string[] {
  const text = reportText[language];
  const what =
    step.gtin === null
      ? step.item
      : [step.productName, `GTIN ${step.gtin}`, `${text.lot} ${step.lot}`].filter(Boolean).join(", ");
  const who = `${step.side === "received" ? text.fromWhom : text.toWhom}: ${text.of(step.partnerName, step.partnerMunicipality)}`;
  return [
    `${instant(step.time)} · ${what} · ${amountOf(step, language)}${step.recorded ? "" : ` (${text.claimed})`}`,
    who,
    ...(step.document === null ? [] : [`${text.document}: ${step.document.slice(2)}`]),
  ];
}

function amountOf({ quantity, unit }: OneStep, language: DeskLanguage): string {
  if (quantity === null) return "–";
  const whole = /^\d{1,18}$/.test(quantity) && (unit === "gram" || unit === "millilitre" || unit === "piece");
  return whole ? quantityInWords(BigInt(quantity), unit, language) : `${quantity} ${unit}`;
}

function numberPages(pdf: Pdf, language: DeskLanguage): void {
  const { count } = pdf.bufferedPageRange();
  if (count === 1) return;
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf
      .font("text")
      .fontSize(8)
      .text(reportText[language].page(page + 1, count), margin, 842 - 36, { width, align: "right" });
    pdf.endMarkedContent();
  }
}

import { quantityInWords } from "../../web/text/format.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { reportText } from "../../web/text/report-text.ts";
import { type Element, makePdf, type Pdf, paragraph } from "../pdf/make-pdf.ts";
import type { OneStep, OneStepReport } from "../use-cases/one-step-report.ts";

/**
 * Makes the PDF of a one-step report (api/pdf/make-pdf.ts). The same report made at the same instant gives the same bytes.
 */
export function oneStepPdf(report: OneStepReport, language: DeskLanguage, madeAt: Date): Promise<Buffer> {
  const { title, page: pageLine } = reportText[language];
  return makePdf({ title, language, madeAt, pageLine }, (pdf, root) => {
    writeHead(pdf, root, report, language);
    for (const side of ["received", "handed"] as const) writeSide(pdf, root, report, side, language);
  });
}

const instant = (date: Date): string => `${date.toISOString().slice(0, 16).replace("T", " ")}`;

function writeHead(pdf: Pdf, root: Element, { operator, from, to }: OneStepReport, language: DeskLanguage): void {
  const text = reportText[language];
  paragraph(pdf, root, "H1", text.title, { size: 18 });
  paragraph(pdf, root, "P", text.basis, { size: 10 });
  pdf.moveDown(0.4);
  paragraph(pdf, root, "P", text.of(operator.name, operator.municipality), { size: 12 });
  paragraph(pdf, root, "P", text.over(from === null ? null : instant(from), to === null ? null : instant(to)), {
    size: 10,
  });
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
  paragraph(pdf, root, "H2", text[side], { size: 14 });
  if (mine.length === 0) paragraph(pdf, root, "P", text.nothing, { size: 10 });
  for (const step of mine) {
    pdf.moveDown(0.25);
    for (const line of linesOf(step, language)) paragraph(pdf, root, "P", line, { size: 10 });
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

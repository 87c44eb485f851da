import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { type AttestationDocument, attestationDocument } from "../../web/attestation/attestation-document.ts";
import type { Attestation } from "../../web/attestation/attestation-model.ts";
import { attestationText } from "../../web/text/attestation-text.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { outlineQr } from "./outline-qr.ts";

const font = (family: string, file: string): string =>
  createRequire(import.meta.url).resolve(`bootstrap-italia/dist/fonts/${family}/${file}.ttf`);

/** The page's own letters, embedded, so that every machine prints the same. */
const fonts = {
  text: font("Titillium_Web", "titillium-web-v10-latin-ext_latin-regular"),
  bold: font("Titillium_Web", "titillium-web-v10-latin-ext_latin-700"),
  code: font("Roboto_Mono", "roboto-mono-v13-latin-ext_latin-regular"),
} as const;

/** A4 in points, 17 mm of margin, and a code of 37 mm: more than 0.6 mm a module. */
const margin = 48;
const width = 595.28 - 2 * margin;
const termWidth = 150;
const qrSize = 106;

/** Ink of a standing: black on nothing where it is in force, white on dark red where it cannot be relied on. */
const alarm = "#8c1b13";

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf["struct"]>;

/**
 * Makes the PDF of an attestation: tagged, with title and language, its letters embedded, the first line saying how it
 * stands. The same attestation gives the same bytes.
 *
 * @returns The file.
 */
export async function attestationPdf(attestation: Attestation, language: DeskLanguage): Promise<Buffer> {
  const told = attestationDocument(attestation, language);
  const pdf = openPdf(attestation, told, language);
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  writeHead(pdf, root, told);
  for (const section of told.sections) writeSection(pdf, root, section);
  writeVerify(pdf, root, told);
  root.end();
  numberPages(pdf, language);
  pdf.end();
  return written;
}

function openPdf({ product, checkedAt }: Attestation, told: AttestationDocument, language: DeskLanguage): Pdf {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: language === "it" ? "it-IT" : "en-GB",
    bufferPages: true,
    info: {
      Title: `${told.title}: ${product.name}`,
      Author: "Filigrana",
      Creator: "Filigrana",
      Producer: "Filigrana",
      CreationDate: checkedAt,
      ModDate: checkedAt,
    },
  });
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
  return pdf;
}

function paragraph(
  pdf: Pdf,
  parent: Element,
  type: "H1" | "H2" | "P",
  text: string,
  size: number,
  bold = false,
  within = width,
): void {
  parent.add(
    pdf.struct(type, {}, () => {
      pdf
        .font(bold ? "bold" : "text")
        .fontSize(size)
        .text(text, margin, pdf.y, { width: within, lineGap: 1 });
    }),
  );
}

function writeHead(pdf: Pdf, root: Element, told: AttestationDocument): void {
  const height =
    pdf
      .font("bold")
      .fontSize(15)
      .heightOfString(told.standing, { width: width - 20 }) + 14;
  const top = pdf.y;
  pdf.markContent("Artifact", { type: "Layout" });
  if (told.inForce) pdf.rect(margin, top, width, height).lineWidth(1.2).stroke("#000000");
  else pdf.rect(margin, top, width, height).fill(alarm);
  pdf.endMarkedContent();
  root.add(
    pdf.struct("P", {}, () => {
      pdf
        .fillColor(told.inForce ? "#000000" : "#ffffff")
        .text(told.standing, margin + 10, top + 6, { width: width - 20 });
    }),
  );
  pdf.fillColor("#000000");
  pdf.y = top + height + 6;
  const beside = pdf.y;
  const within = width - qrSize - 14;
  if (told.reason !== null) paragraph(pdf, root, "P", told.reason, 10.5, false, within);
  paragraph(pdf, root, "P", told.checkedAt, 9.5, false, within);
  pdf.moveDown(0.5);
  paragraph(pdf, root, "H1", told.title, 18, true, within);
  paragraph(pdf, root, "P", told.basis, 11, false, within);
  writeCode(pdf, root, told, beside + 4);
  pdf.y = Math.max(pdf.y, beside + qrSize + 4) + 6;
  for (const line of told.statement) paragraph(pdf, root, "P", line, 11.5);
}

/** The code stands beside the title, so that whoever looks at how it stood can see how it stands. */
function writeCode(pdf: Pdf, root: Element, { verify }: AttestationDocument, top: number): void {
  const { size, path } = outlineQr(verify.link);
  const { y } = pdf;
  root.add(
    pdf.struct("Figure", { alt: verify.qr }, () => {
      pdf
        .save()
        .translate(margin + width - qrSize, top)
        .scale(qrSize / size)
        .path(path)
        .fill("#000000")
        .restore();
    }),
  );
  pdf.y = y;
}

function writeSection(pdf: Pdf, root: Element, { heading, rows }: AttestationDocument["sections"][number]): void {
  if (pdf.y > 700) pdf.addPage();
  pdf.moveDown(0.5);
  paragraph(pdf, root, "H2", heading, 13, true);
  pdf.moveDown(0.15);
  const list = pdf.struct("L");
  root.add(list);
  for (const { term, value, code } of rows) {
    const face = code ? "code" : "text";
    const size = code ? 7.6 : 10;
    const height = pdf
      .font(face)
      .fontSize(size)
      .heightOfString(value, { width: width - termWidth });
    if (pdf.y + height > 842 - margin) pdf.addPage();
    const top = pdf.y;
    const item = pdf.struct("LI");
    list.add(item);
    item.add(
      pdf.struct("Lbl", {}, () => {
        pdf
          .font("text")
          .fontSize(10)
          .fillColor("#444444")
          .text(term, margin, top, { width: termWidth - 8 });
      }),
    );
    const below = pdf.y;
    item.add(
      pdf.struct("LBody", {}, () => {
        pdf
          .font(face)
          .fontSize(size)
          .fillColor("#000000")
          .text(value, margin + termWidth, top + (code ? 2.5 : 0), { width: width - termWidth });
      }),
    );
    item.end();
    pdf.y = Math.max(below, pdf.y) + 1.5;
  }
  list.end();
}

function writeVerify(pdf: Pdf, root: Element, { verify }: AttestationDocument): void {
  if (pdf.y > 720) pdf.addPage();
  pdf.moveDown(0.5);
  paragraph(pdf, root, "H2", verify.heading, 13, true);
  paragraph(pdf, root, "P", verify.body, 10);
  root.add(
    pdf.struct("P", {}, () => {
      pdf
        .font("code")
        .fontSize(7.6)
        .text(verify.link, margin, pdf.y + 3, { width, link: verify.link });
    }),
  );
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
      .fillColor("#444444")
      .text(attestationText[language].page(page + 1, count), margin, 842 - 36, { width, align: "right" });
    pdf.endMarkedContent();
  }
}

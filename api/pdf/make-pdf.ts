import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { DeskLanguage } from "../../web/text/language.ts";

const font = (family: string, file: string): string =>
  createRequire(import.meta.url).resolve(`bootstrap-italia/dist/fonts/${family}/${file}.ttf`);

/** The page's own letters, embedded where they are used, so that every machine prints the same. */
const fonts = {
  text: font("Titillium_Web", "titillium-web-v10-latin-ext_latin-regular"),
  bold: font("Titillium_Web", "titillium-web-v10-latin-ext_latin-700"),
  code: font("Roboto_Mono", "roboto-mono-v13-latin-ext_latin-regular"),
} as const;

/** A4 in points: 17 mm of margin, and the width between the margins. */
export const paper = { height: 842, margin: 48, width: 595.28 - 2 * 48 } as const;

/** A PDF that is being written, its letters `text`, `bold` and `code`; and a part of its structure. */
export type Pdf = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Pdf["struct"]>;

/** What is said of a PDF: its title, when it was made, and what stands at the foot of each page when there are several. */
export type PdfAsked = {
  readonly title: string;
  readonly language: DeskLanguage;
  readonly madeAt: Date;
  readonly pageLine: (page: number, of: number) => string;
};

/**
 * Makes a PDF on A4: tagged, with title and language, its letters embedded. What is written the same at the same instant gives
 * the same bytes.
 *
 * @param write - Writes the content below the root of the structure.
 */
export async function makePdf(asked: PdfAsked, write: (pdf: Pdf, root: Element) => void): Promise<Buffer> {
  const pdf = openPdf(asked);
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  write(pdf, root);
  root.end();
  numberPages(pdf, asked.pageLine);
  pdf.end();
  return written;
}

function openPdf({ title, language, madeAt }: PdfAsked): Pdf {
  const { margin } = paper;
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: language === "it" ? "it-IT" : "en-GB",
    bufferPages: true,
    info: {
      Title: title,
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

/** Writes a heading or a paragraph where the PDF stands, in points; `within` is how wide its lines may be. */
export function paragraph(
  pdf: Pdf,
  parent: Element,
  type: "H1" | "H2" | "P",
  text: string,
  { size, within = paper.width }: { readonly size: number; readonly within?: number },
): void {
  parent.add(
    pdf.struct(type, {}, () => {
      pdf
        .font(type === "P" ? "text" : "bold")
        .fontSize(size)
        .text(text, paper.margin, pdf.y, { width: within, lineGap: 1 });
    }),
  );
}

function numberPages(pdf: Pdf, pageLine: PdfAsked["pageLine"]): void {
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
      .text(pageLine(page + 1, count), paper.margin, paper.height - 36, { width: paper.width, align: "right" });
    pdf.endMarkedContent();
  }
}

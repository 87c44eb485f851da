import { type AttestationDocument, attestationDocument } from "../../web/attestation/attestation-document.ts";
import type { Attestation } from "../../web/attestation/attestation-model.ts";
import { attestationText } from "../../web/text/attestation-text.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { type Element, makePdf, type Pdf, paper, paragraph } from "../pdf/make-pdf.ts";
import { outlineQr } from "./outline-qr.ts";

const { margin, width } = paper;
const termWidth = 150;
/** A code of 37 mm: more than 0.6 mm a module. */
const qrSize = 106;

/** Ink of a standing: black on nothing where it is in force, white on dark red where it cannot be relied on. */
const alarm = "#8c1b13";

/**
 * Makes the PDF of an attestation (api/pdf/make-pdf.ts), its first line saying how it stands. The same attestation gives the
 * same bytes.
 */
export function attestationPdf(attestation: Attestation, language: DeskLanguage): Promise<Buffer> {
  const told = attestationDocument(attestation, language);
  const title = `${told.title}: ${attestation.product.name}`;
  const asked = { title, language, madeAt: attestation.checkedAt, pageLine: attestationText[language].page };
  return makePdf(asked, (pdf, root) => {
    writeHead(pdf, root, told);
    for (const section of told.sections) writeSection(pdf, root, section);
    writeVerify(pdf, root, told);
  });
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
  if (told.reason !== null) paragraph(pdf, root, "P", told.reason, { size: 10.5, within });
  paragraph(pdf, root, "P", told.checkedAt, { size: 9.5, within });
  pdf.moveDown(0.5);
  paragraph(pdf, root, "H1", told.title, { size: 18, within });
  paragraph(pdf, root, "P", told.basis, { size: 11, within });
  writeCode(pdf, root, told, beside + 4);
  pdf.y = Math.max(pdf.y, beside + qrSize + 4) + 6;
  for (const line of told.statement) paragraph(pdf, root, "P", line, { size: 11.5 });
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
  paragraph(pdf, root, "H2", heading, { size: 13 });
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
    if (pdf.y + height > paper.height - margin) pdf.addPage();
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
  paragraph(pdf, root, "H2", verify.heading, { size: 13 });
  paragraph(pdf, root, "P", verify.body, { size: 10 });
  root.add(
    pdf.struct("P", {}, () => {
      pdf
        .font("code")
        .fontSize(7.6)
        .text(verify.link, margin, pdf.y + 3, { width, link: verify.link });
    }),
  );
}

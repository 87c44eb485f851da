import PDFDocument from "pdfkit";
import { type LabelSheet, labelsOnSheet, placeOnSheet } from "../../core/label/label-sheet.ts";
import { type LabelRun, sheetOf } from "../../core/label/label-spec.ts";
import { pdfPath } from "../../core/label/outline.ts";
import { quietZone, rasterise } from "../../core/label/rasterise.ts";
import { type MadeLabel, makeLabel } from "./made-label.ts";
import { drawGrid, drawRuler } from "./pdf-test-marks.ts";
import { demandReadable, proofPixels } from "./read-code.ts";

/** Points a millimetre. */
const pt = 72 / 25.4;

/**
 * Gives sheets of labels as a PDF, page by page: the code as one filled shape, the text in a built-in font, at true size.
 */
export async function* pdfLabels({ spec, serials, test }: LabelRun, onMade: () => void): AsyncGenerator<Uint8Array> {
  const sheet = sheetOf(spec);
  const doc = open(sheet, spec);
  let page = -1;
  for (const [index, serial] of serials.entries()) {
    const place = placeOnSheet(sheet, spec.startAt - 1 + index);
    if (place.sheet !== page) {
      doc.addPage();
      yield* written(doc);
      page = place.sheet;
      if (test && labelsOnSheet(sheet) > 1) drawGrid(doc, sheet);
    }
    const label = makeLabel(spec, serial, test);
    await demandReadable(rasterise(label.outline, proofPixels(label.layout.module)), label.link);
    drawLabel(doc, label, place);
    onMade();
  }
  doc.end();
  yield* written(doc);
}

/** The first page's number of labels may be less than the sheet's; what lies before `startAt` stays white. */
function open(sheet: LabelSheet, spec: LabelRun["spec"]): PDFKit.PDFDocument {
  const { facts, language, orderedAt } = spec;
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    size: [sheet.paper.width * pt, sheet.paper.height * pt],
    lang: language,
    displayTitle: true,
    info: {
      Title: `${facts.gtin} ${facts.lot} (${labelsOnSheet(sheet)})`,
      Author: facts.operator,
      Producer: "Filigrana",
      Creator: "Filigrana",
      CreationDate: new Date(orderedAt),
    },
  });
  keepScale(doc);
  return doc;
}

/** Asks the reader's print dialogue not to fit the page to the paper: at 97 % a sheet's labels are missed. */
function keepScale(doc: PDFKit.PDFDocument): void {
  const { _root } = doc as unknown as { _root: { data: { ViewerPreferences?: { data: Record<string, unknown> } } } };
  const preferences = _root.data.ViewerPreferences;
  if (preferences) preferences.data["PrintScaling"] = "None";
}

function drawLabel(doc: PDFKit.PDFDocument, { outline, layout, ruler }: MadeLabel, at: { x: number; y: number }): void {
  const { module, code, textSize } = layout;
  doc.save();
  doc.transform(pt, 0, 0, pt, at.x * pt, at.y * pt);
  doc.save();
  doc.transform(module, 0, 0, module, code.x + quietZone * module, code.y + quietZone * module);
  doc.addContent("0 g");
  doc.addContent(pdfPath(outline));
  doc.addContent("f*");
  doc.restore();
  for (const { text, bold, x, y } of layout.texts) {
    doc
      .font(bold ? "Helvetica-Bold" : "Helvetica", textSize)
      .text(text, x, y, { baseline: "alphabetic", lineBreak: false });
  }
  if (ruler !== null) drawRuler(doc, ruler);
  doc.restore();
}

/** What the document has ready. */
function* written(doc: PDFKit.PDFDocument): Generator<Uint8Array> {
  for (;;) {
    const piece = doc.read() as Buffer | null;
    if (piece === null) return;
    yield piece;
  }
}

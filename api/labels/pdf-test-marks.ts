import { type LabelSheet, labelsOnSheet, placeOnSheet } from "../../core/label/label-sheet.ts";
import { marksOf, type Ruler } from "./made-label.ts";

const pt = 72 / 25.4;

/** Draws the outline of every label of a sheet, to hold the print against the light with the sheet behind it. */
export const drawGrid = (doc: PDFKit.PDFDocument, sheet: LabelSheet): void => {
  doc.save().lineWidth(0.2);
  for (let place = 0; place < labelsOnSheet(sheet); place++) {
    const { x, y } = placeOnSheet(sheet, place);
    doc.rect(x * pt, y * pt, sheet.label.width * pt, sheet.label.height * pt).stroke("#999999");
  }
  doc.restore();
};

/** Draws the line that a ruler is laid on, to see whether the printer kept the size; in the label's own millimetres. */
export const drawRuler = (doc: PDFKit.PDFDocument, ruler: Ruler): void => {
  doc.save().lineWidth(0.2);
  doc.moveTo(ruler.x, ruler.y).lineTo(ruler.x + ruler.length, ruler.y);
  for (const x of marksOf(ruler)) doc.moveTo(x, ruler.y).lineTo(x, ruler.y - 1);
  doc.stroke("#000000").restore();
};

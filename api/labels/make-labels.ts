import type { LabelFormat, LabelRun } from "../../core/label/label-spec.ts";
import { pdfLabels } from "./pdf-labels.ts";
import { zipLabels } from "./zip-labels.ts";
import { zplLabels } from "./zpl-labels.ts";

/** Gives a file piece by piece; `onMade` hears of every label. */
export type LabelMaker = (run: LabelRun, onMade: () => void) => AsyncGenerator<Uint8Array>;

const makers: Readonly<Record<LabelFormat, LabelMaker>> = {
  pdf: pdfLabels,
  "svg-zip": zipLabels,
  "png-zip": zipLabels,
  zpl: zplLabels,
};

/**
 * Gives a file of labels piece by piece. Every code is decoded again, from the very shape or bytes that go into the file.
 * The same run gives the same bytes.
 *
 * @throws FiligranaError `label/too-small`, `label/unreadable`.
 */
export const makeLabels: LabelMaker = (run, onMade) => makers[run.spec.format](run, onMade);

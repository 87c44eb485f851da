import type { LabelFormat, LabelRun } from "./label-spec.ts";
import { pdfLabels } from "./pdf-labels.ts";
import { zipLabels } from "./zip-labels.ts";
import { zplLabels } from "./zpl-labels.ts";

const makers: Readonly<Record<LabelFormat, (run: LabelRun) => AsyncGenerator<Uint8Array>>> = {
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
export const makeLabels = (run: LabelRun): AsyncGenerator<Uint8Array> => makers[run.spec.format](run);

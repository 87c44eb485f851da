import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { type LabelPicture, labelPicture } from "../../../api/labels/label-picture.ts";
import { labelPictures } from "../../../api/labels/label-pictures.ts";
import { drawSerial } from "../../../core/label/item-serial.ts";
import type { LabelRun, LabelSpec } from "../../../core/label/label-spec.ts";
import { rejection } from "../../support/rejection.ts";
import { labelSpec } from "./support/label-spec.ts";

const spec: LabelSpec = { ...labelSpec, format: "png-zip", sheet: null, dpi: 203 };
/** Three portions, and a part of one. */
const serials = Array.from({ length: 165 }, () => drawSerial(randomBytes));
const runOf = (given: Partial<LabelSpec>, some: readonly string[] = serials): LabelRun => ({
  spec: { ...spec, ...given },
  serials: some,
  test: false,
});

async function collected(run: LabelRun): Promise<LabelPicture[]> {
  const pictures: LabelPicture[] = [];
  for await (const picture of labelPictures(run)) pictures.push(picture);
  return pictures;
}

const shown = ({ bytes, link }: LabelPicture) => ({ link, bytes: Buffer.from(bytes).toString("base64") });

describe("the pictures of a long order", () => {
  for (const format of ["svg-zip", "png-zip"] as const) {
    it(`are, as ${format}, those that one thread would make, in the order of their serials`, async () => {
      const run = runOf({ format });
      const alone = await Promise.all(serials.map((serial) => labelPicture(run, serial)));
      expect((await collected(run)).map(shown)).to.deep.equal(alone.map(shown));
    });
  }

  it("are refused as one thread would refuse them, whichever thread it was", async () => {
    const tooMuch = "9".repeat(90);
    const alone = await rejection(labelPicture(runOf({ size: { width: 5, height: 5 } }), serials[0] ?? ""));
    const least = (alone as unknown as { values: { leastWidth: number; leastHeight: number } }).values;
    const size = { width: least.leastWidth, height: least.leastHeight };
    for (const place of [10, 60, 160]) {
      const refused = await rejection(collected(runOf({ size }, serials.with(place, tooMuch))));
      expect(refused, `label ${place}`).to.deep.include({ code: "label/too-small" });
      expect(refused.message).to.match(/^a label of /);
    }
  });
});

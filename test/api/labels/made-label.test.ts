import { randomBytes } from "node:crypto";
import { expect } from "chai";
import QRCode from "qrcode";
import { type MadeLabel, makeLabel } from "../../../api/labels/made-label.ts";
import { pngLabel } from "../../../api/labels/png-label.ts";
import { coarser, demandReadable } from "../../../api/labels/read-code.ts";
import { drawSerial, serialLength } from "../../../core/label/item-serial.ts";
import { rasterise } from "../../../core/label/rasterise.ts";
import { textWidth } from "../../../core/label/wrap-text.ts";
import { rejection } from "../../support/rejection.ts";
import { labelSpec as spec } from "./support/label-spec.ts";

const serials = Array.from({ length: 40 }, () => drawSerial(randomBytes));
const [narrowest, widest] = ["2", "W"].map((sign) => sign.repeat(serialLength));
const extremes = [narrowest ?? "", widest ?? ""];

const sayingIts = ({ layout }: MadeLabel) => layout.texts.map(({ text }) => text).join("");

describe("the labels of an order", () => {
  it("have codes of one size, the least that holds any serial, and each says its own link", async () => {
    for (const serial of [...serials, ...extremes]) {
      const { link, outline } = makeLabel(spec, serial, false);
      expect(link).to.include(serial);
      expect(outline.size).to.equal(
        QRCode.create(link.replace(serial, widest ?? ""), { errorCorrectionLevel: "M" }).modules.size,
      );
      await demandReadable(rasterise(outline, 3.2), link);
    }
  });

  it("have letters of one size, and no line that is too wide or lost a sign, whatever the serial", () => {
    const labels = serials.map((serial) => makeLabel(spec, serial, false));
    expect(new Set(labels.map(({ layout }) => layout.textSize)).size).to.be.at.most(2);
    for (const label of [...labels, ...extremes.map((serial) => makeLabel(spec, serial, false))]) {
      expect(sayingIts(label)).to.include(label.serial);
      for (const { text, bold } of label.layout.texts) {
        const { textSize: size, textWidth: room } = label.layout;
        expect(textWidth(text, { size, bold }), text).to.be.at.most(room + 1e-9);
      }
    }
  });

  it("have in a PNG the code as it was painted, and every third of its pixels still says its link", async () => {
    for (const dpi of [203, 300, 600] as const) {
      const label = makeLabel({ ...spec, format: "png-zip", dpi }, serials[0] ?? "", false);
      const { code } = pngLabel(label, { size: spec.size, dpi });
      const pixels = Math.round((label.layout.module * dpi) / 25.4);
      expect(code, `${dpi} dpi`).to.deep.equal(rasterise(label.outline, pixels));
      await demandReadable(coarser(code, pixels), label.link);
    }
  });

  it("are not handed out when a code says something else, or nothing", async () => {
    const [one, other] = serials.map((serial) => makeLabel(spec, serial, false));
    if (one === undefined || other === undefined) throw new Error("forty serials were drawn");
    const picture = rasterise(one.outline, 4);
    const refused = await rejection(demandReadable(picture, other.link));
    expect(refused).to.deep.include({ code: "label/unreadable", values: { expected: other.link, found: one.link } });
    const blank = { ...picture, data: new Uint8Array(picture.data.length) };
    expect((await rejection(demandReadable(blank, one.link))).message).to.include("nothing");
  });
});

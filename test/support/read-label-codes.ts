import { readBarcodes } from "zxing-wasm/reader";
import "./read-qr-code.ts";

/** A picture of four bytes a pixel. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** A code as it was found on paper. */
export type FoundCode = {
  readonly text: string;
  readonly errorCorrection: string;
  /** Width of a module in millimetres, measured between the code's corners. */
  readonly moduleMm: number;
  /** Its box on the paper, in millimetres from the upper left corner. */
  readonly box: Box;
  /** Whether four modules around it are white on all sides. */
  readonly quiet: boolean;
};

/** Finds and measures every QR code in a picture. */
export async function readLabelCodes(picture: Picture, dpi: number): Promise<FoundCode[]> {
  const image = { ...picture, data: new Uint8ClampedArray(picture.data), colorSpace: "srgb" } as ImageData;
  const codes = await readBarcodes(image, { formats: ["QRCode"], maxNumberOfSymbols: 255 });
  return codes
    .filter(({ isValid }) => isValid)
    .map(({ text, position, version, ecLevel }) => {
      const modules = 17 + 4 * Number(version);
      const box = {
        left: Math.min(position.topLeft.x, position.bottomLeft.x),
        top: Math.min(position.topLeft.y, position.topRight.y),
        right: Math.max(position.topRight.x, position.bottomRight.x),
        bottom: Math.max(position.bottomLeft.y, position.bottomRight.y),
      };
      const pixels = (box.right - box.left + 1) / modules;
      return {
        text,
        errorCorrection: ecLevel,
        moduleMm: (pixels / dpi) * 25.4,
        box: inMillimetres(box, dpi),
        quiet: isQuiet(picture, box, Math.floor(4 * pixels - 1.5)),
      };
    });
}

/** Where something lies. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const inMillimetres = (box: Box, dpi: number): Box => {
  const mm = (pixels: number) => (pixels / dpi) * 25.4;
  return { left: mm(box.left), top: mm(box.top), right: mm(box.right), bottom: mm(box.bottom) };
};

/** Looks at every pixel of a frame of `zone` pixels, but for two beside the code, where its edge is grey. */
function isQuiet({ width, data }: Picture, box: Box, zone: number): boolean {
  for (let y = box.top - zone; y <= box.bottom + zone; y++) {
    for (let x = box.left - zone; x <= box.right + zone; x++) {
      const inside = x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2;
      if (!inside && (data[(y * width + x) * 4] ?? 0) < 200) return false;
    }
  }
  return true;
}

import QRCode from "qrcode";

/** Four light modules around the code and error correction M, as ISO/IEC 18004 and GS1 ask for. */
const options = { errorCorrectionLevel: "M", margin: 4 } as const;

/** Pixels a module in the PNG: at 300 dpi a module is 0.68 mm, above GS1's minimum of 0.396 mm. */
const pixelsPerModule = 8;

/** Gives the QR code of a link as an SVG document. */
export function qrSvg(link: string): Promise<string> {
  return QRCode.toString(link, { ...options, type: "svg" });
}

/** Gives the QR code of a link as a PNG image. */
export function qrPng(link: string): Promise<Buffer> {
  return QRCode.toBuffer(link, { ...options, type: "png", scale: pixelsPerModule });
}

import QRCode from "qrcode";
import type { QrOutline } from "../../web/attestation/qr-outline.ts";

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const quietZone = 4;

/** Gives the QR code of a link (error correction M) as an outline: runs of dark modules, row by row. */
export function outlineQr(link: string): QrOutline {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: "M" });
  const { size, data } = modules;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (data[row * size + column] !== 1) continue;
      const begin = column;
      while (column + 1 < size && data[row * size + column + 1] === 1) column++;
      path += `M${begin + quietZone} ${row + quietZone}h${column - begin + 1}v1h-${column - begin + 1}z`;
    }
  }
  return { size: size + 2 * quietZone, path };
}

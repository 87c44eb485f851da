import QRCode from "qrcode";
import { digitalLink } from "../../core/label/digital-link.ts";
import type { LabelSpec } from "../../core/label/label-spec.ts";
import { type Outline, outlineOf } from "../../core/label/outline.ts";

/** The code of one label: what it says, and its shape. */
export type LabelCode = { readonly link: string; readonly outline: Outline };

/** Gives the QR code of a label with error correction M, in the smallest version that holds its link. */
export const labelCode = (
  { publicUrl, facts }: Pick<LabelSpec, "publicUrl" | "facts">,
  serial: string | null,
): LabelCode => {
  const link = digitalLink({ baseUrl: publicUrl, gtin: facts.gtin, lot: facts.lot, serial });
  const { modules } = QRCode.create(link, { errorCorrectionLevel: "M" });
  return { link, outline: outlineOf({ size: modules.size, data: Uint8Array.from(modules.data) }) };
};

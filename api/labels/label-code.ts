import QRCode, { type QRCodeSegment } from "qrcode";
import { digitalLink } from "../../core/label/digital-link.ts";
import { serialLength } from "../../core/label/item-serial.ts";
import type { LabelSpec } from "../../core/label/label-spec.ts";
import { type Outline, outlineOf } from "../../core/label/outline.ts";

/** The code of one label: what it says, and its shape. */
export type LabelCode = { readonly link: string; readonly outline: Outline };

type Coded = Pick<LabelSpec, "publicUrl" | "facts">;

const options = { errorCorrectionLevel: "M" } as const;

/**
 * Gives the QR code of a label with error correction M, in the smallest version that holds its link; the codes of an
 * order's serials are all of one size.
 */
export const labelCode = (coded: Coded, serial: string | null): LabelCode => {
  const link = linkOf(coded, serial);
  const { modules } = QRCode.create(segmentsOf(coded, serial) ?? link, options);
  return { link, outline: outlineOf({ size: modules.size, data: Uint8Array.from(modules.data) }) };
};

const linkOf = ({ publicUrl, facts: { gtin, lot } }: Coded, serial: string | null): string =>
  digitalLink({ baseUrl: publicUrl, gtin, lot, serial });

/** A serial that the alphanumeric mode of a code can say (ISO/IEC 18004, 7.4.4). */
const sayable = new RegExp(`^[0-9A-Z-]{${serialLength}}$`);
const anySerial = "Q".repeat(serialLength);

const parted = new WeakMap<Coded, readonly QRCodeSegment[]>();

/**
 * The link in the modes that take the least room, sought once for an order: its links differ in nothing but the serial.
 * Null where that cannot be said of a serial.
 */
function segmentsOf(coded: Coded, serial: string | null): QRCodeSegment[] | null {
  if (serial === null || !sayable.test(serial)) return null;
  const known = parted.get(coded) ?? partsOf(linkOf(coded, anySerial));
  parted.set(coded, known);
  const last = known.at(-1);
  if (typeof last?.data !== "string" || !last.data.endsWith(anySerial)) return null;
  const data = last.data.slice(0, -serialLength) + serial;
  return [...known.slice(0, -1), { data, mode: "alphanumeric" }];
}

const partsOf = (link: string): QRCodeSegment[] =>
  QRCode.create(link, options).segments.map(
    ({ data, mode }) => ({ data, mode: mode.id.toLowerCase() }) as QRCodeSegment,
  );

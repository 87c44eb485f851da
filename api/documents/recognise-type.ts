import { fileTypeFromBuffer } from "file-type";
import { type DocumentType, isDocumentType } from "../../core/document/document-type.ts";

/** Tab, line feed, form feed, carriage return: of the control characters only these stand in a text. */
const layout = [0x09, 0x0a, 0x0c, 0x0d];

const isOfText = (byte: number): boolean => (byte >= 0x20 && byte !== 0x7f) || layout.includes(byte);

/**
 * Recognises what a file is by its bytes, whatever it is called.
 *
 * @returns The types that it can be, plain text and CSV together because their bytes do not differ; none when it is nothing
 * that is kept here.
 */
export async function recogniseType(bytes: Buffer): Promise<readonly DocumentType[]> {
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) return isDocumentType(found.mime) ? [found.mime] : [];
  return bytes.length > 0 && bytes.every(isOfText) ? ["text/plain", "text/csv"] : [];
}

/** The media types that a document may have, each with the endings of its names; the first is the usual one. */
export const documentTypes = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "text/plain": ["txt"],
  "text/csv": ["csv"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type DocumentType = keyof typeof documentTypes;

/** Whether a text names a media type that a document may have. */
export const isDocumentType = (type: string): type is DocumentType => Object.hasOwn(documentTypes, type);

/** The most bytes of one document: a scan of a hundred pages. */
export const mostDocumentBytes = 20_000_000;

/** Gives the type that the ending of a file's name stands for, in small or capital letters; null for none of ours. */
export function typeByName(name: string): DocumentType | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const found = Object.entries(documentTypes).find(([, endings]) => endings.some((one) => one === ending));
  return found === undefined ? null : (found[0] as DocumentType);
}

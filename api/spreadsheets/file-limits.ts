/** Bounds of a file of batches, so that a hostile one costs no more than an honest one. */
export const fileLimits = {
  /** Bytes as they are sent: 20,000 rows take about 3 MB as XLSX and 5 MB as CSV. */
  bytes: 12_000_000,
  /** Bytes of a workbook once unpacked, all parts together. */
  unpackedBytes: 64_000_000,
  /** Parts of a workbook: sheets, styles, pictures. */
  parts: 2_000,
  /** Rows with something in them. */
  rows: 20_000,
  /** Cells with something in them. */
  cells: 600_000,
  /** Columns: facts and our own, and some that are passed over. */
  columns: 200,
  /** Cells that others are merged into. */
  mergedCells: 100_000,
  /** Findings kept of one file; beyond them only their number is told. */
  findings: 20_000,
  /** Texts that the cells of a workbook share. */
  sharedTexts: 1_000_000,
  /** The last row that a spreadsheet has (Excel's; ECMA-376 names no other). */
  lastRow: 1_048_576,
  /** Tags of a sheet read before other requests get their turn. */
  tagsAtOnce: 10_000,
  /** Rows read or held against the rules before other requests get their turn. */
  rowsAtOnce: 100,
  /** Rows after which those who look on are told how far it has come. */
  rowsTold: 300,
} as const;

import type { Int8 } from "../columns.ts";

type ScanCounts = {
  gtin: string;
  lot: string;
  /** YYYY-MM-DD, a day in Italy. */
  day: string;
  municipality: string;
  operator: string;
  count: Int8;
};

/** Counts of scans, by day and municipality. The migration 0011-scans has what PostgreSQL holds of them. */
export type ScanTables = { scanCounts: ScanCounts };

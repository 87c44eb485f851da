/** Counts of scans, by day and municipality. */
export const scanTables = `
-- How often a batch's page was opened on a day (in Italy). No person, address or device is in it, and none can be.
create table scan_counts (
  gtin text collate "C" not null,
  lot text collate "C" not null,
  day date not null,
  -- ISTAT code of the municipality that the code's own address names; empty where it names none.
  municipality text collate "C" not null default '' check (municipality ~ '^([0-9]{6})?$'),
  operator hex8 not null,
  count bigint not null check (count > 0),
  primary key (gtin, lot, day, municipality)
);
create index scan_counts_by_operator on scan_counts (operator, day);
`;

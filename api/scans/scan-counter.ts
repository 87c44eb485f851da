import { sql } from "kysely";
import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";

/** A batch whose page was opened, and the municipality that the code's address names, if any. */
export type Scan = {
  readonly gtin: string;
  readonly lot: string;
  readonly operator: string;
  readonly municipality: string | null;
};

/** Counts in memory, and writes down now and then. */
export type ScanCounter = {
  /** Counts one view; takes no time. Beyond `limits.scanCellsHeld` different cells until the next writing it is not counted. */
  readonly count: (scan: Scan) => void;
  /** Writes down what was counted. */
  readonly flush: () => Promise<void>;
  /** Writes down for the last time. */
  readonly stop: () => Promise<void>;
};

type Cell = Omit<Scan, "municipality"> & { readonly municipality: string; readonly day: string; count: number };

const dayInItaly = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" });

/** Opens a counter. A process that is killed loses the views of the last `limits.scanFlushMs`, and nothing else. */
export const openScanCounter = (
  store: Store,
  { now, onTrouble }: { readonly now: () => Date; readonly onTrouble: (error: unknown) => void },
): ScanCounter => {
  let cells = new Map<string, Cell>();
  const add = (cell: Cell): void => {
    const key = `${cell.day} ${cell.gtin} ${cell.municipality} ${cell.lot}`;
    const known = cells.get(key);
    if (known !== undefined) known.count += cell.count;
    else if (cells.size < limits.scanCellsHeld) cells.set(key, { ...cell });
  };
  const flush = async (): Promise<void> => {
    const counted = [...cells.values()];
    if (counted.length === 0) return;
    cells = new Map();
    try {
      await write(store, counted);
    } catch (error) {
      for (const cell of counted) add(cell);
      onTrouble(error);
    }
  };
  const timer = setInterval(() => void flush(), limits.scanFlushMs);
  timer.unref();
  return {
    count: ({ municipality, ...scan }) =>
      add({ ...scan, municipality: municipality ?? "", day: dayInItaly.format(now()), count: 1 }),
    flush,
    stop: async () => {
      clearInterval(timer);
      await flush();
    },
  };
};

/** In one order for all processes, so that two never wait for each other's rows. */
async function write(store: Store, cells: readonly Cell[]): Promise<void> {
  const rows = JSON.stringify(cells);
  await sql`insert into scan_counts (gtin, lot, day, municipality, operator, count)
    select gtin, lot, day, municipality, operator, count
    from jsonb_to_recordset(${rows}::jsonb)
      as counted (gtin text, lot text, day date, municipality text, operator text, count bigint)
    order by gtin, lot, day, municipality
    on conflict (gtin, lot, day, municipality) do update set count = scan_counts.count + excluded.count`.execute(store);
}

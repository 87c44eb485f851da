import ExcelJS from "exceljs";
import { gtins } from "../../scripts/demo/gtins.ts";
import { type Answer, ask, askUntil, type Who } from "./demo-product.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The header of a file of pasta, as the template has it. */
export const pastaHeader = ["GTIN", "Lotto", "Quantità (g)", "Prodotto il", "Da consumarsi entro"] as const;

/** A row of pasta without a flaw. */
export const pastaRow = (lot: string): string[] => [gtins.eggPasta, lot, "1000", "2026-03-02", "2026-09-02"];

/** A workbook of rows; `fill` may do to it what people do. */
export async function workbookOf(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  fill: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Lotti");
  for (const row of rows) sheet.addRow([...row]);
  fill(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

let keys = 0;

/** Sends a file as somebody. */
export async function sendFile(
  url: string,
  by: { token: string },
  file: { certificate: string; name: string; bytes: Buffer; type: string },
): Promise<Answer> {
  const query = new URLSearchParams({ certificate: file.certificate, name: file.name });
  const answer = await fetch(`${url}/api/v1/batch-imports?${query}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${by.token}`,
      "content-type": file.type,
      "idempotency-key": `file-${process.pid}-${Date.now()}-${++keys}`,
    },
    body: new Uint8Array(file.bytes),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}

/** An import once nothing is under way any more. */
export async function settled(url: string, id: string, by: Who): Promise<Record<string, unknown>> {
  const idle = ({ body }: Answer) => !["reading", "registering"].includes(String(body["state"]));
  return (await askUntil(`${url}/api/v1/batch-imports/${id}`, idle, { by, patienceMs: 60_000 })).body;
}

/** Every finding of an import, as `B3 code`. */
export async function findingsOf(url: string, id: string, by: Who, kind = "flaw"): Promise<string[]> {
  const answer = await ask(`${url}/api/v1/batch-imports/${id}/findings?kind=${kind}&limit=200`, { by });
  const findings = answer.body["findings"] as {
    row: number;
    cell: string | null;
    code: string;
    proposal: string | null;
  }[];
  return findings.map(
    ({ row, cell, code, proposal }) => `${cell ?? ""}${row} ${code}${proposal === null ? "" : ` → ${proposal}`}`,
  );
}

const colours = { red: "FFFFC7CF", yellow: "FFFFEB9B" } as const;

/** The cells of a workbook that are marked in a colour, such as `B3`, and what their comments say. */
export async function markedCells(bytes: Buffer, colour: keyof typeof colours = "red"): Promise<Map<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  const marked = new Map<string, string>();
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { fill } = cell.style;
      if (fill?.type !== "pattern" || fill.fgColor?.argb !== colours[colour]) return;
      const note =
        typeof cell.note === "string" ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join("");
      marked.set(cell.address, note);
    }),
  );
  return marked;
}

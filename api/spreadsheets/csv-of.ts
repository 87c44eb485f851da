/** Writes a table as CSV: cells as RFC 4180 has them; one that a spreadsheet would take for a formula is told to be text. */
export function csvOf(table: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  return table.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

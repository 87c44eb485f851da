import type { Finding } from "./finding.ts";

/** The findings as a table for people: how many were compared, how many differ, and the first of those. */
export function showFindings(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ check, compared, different, examples }) => [
    `${different === 0 ? "ok  " : "FAIL"} ${String(compared).padStart(9)} ${String(different).padStart(9)}  ${check}`,
    ...examples.map((example) => `${" ".repeat(26)}${example}`),
  ]);
  const total = findings.reduce((sum, { different }) => sum + different, 0);
  const verdict = total === 0 ? "Everything agrees." : `${total} differences.`;
  return ["      compared different  what must be so", ...lines, "", verdict, ""].join("\n");
}

import { Evidence } from "../../schema/evidence.ts";
import { issueText } from "../../schema/issue-text.ts";
import { fail, pass, unknown } from "../finding.ts";
import type { Check } from "../verdict.ts";

/** The evidence as read, or null, with the check that says so. */
export type Read = { readonly check: Check; readonly evidence: Evidence | null };

/**
 * Reads an evidence file. A format of a later number makes the check unknown: this reader is too old for it, and that says
 * nothing about the evidence.
 */
export const checkFormat = (file: unknown): Read => {
  try {
    const read = Evidence.safeParse(file);
    if (read.success) return { check: pass("format", "format/readable"), evidence: read.data };
    const format = formatOf(file);
    if (/^filigrana-evidence\/([2-9]|[1-9][0-9]{1,3})$/.test(format)) {
      return {
        check: unknown("format", "format/newer", { expected: "filigrana-evidence/1", found: format }),
        evidence: null,
      };
    }
    const [issue] = read.error.issues;
    const compared = issue === undefined ? {} : { expected: issueText(issue) };
    return { check: fail("format", "format/unreadable", compared), evidence: null };
  } catch {
    return { check: fail("format", "format/unreadable"), evidence: null };
  }
};

const formatOf = (file: unknown): string =>
  typeof file === "object" && file !== null && "format" in file ? String(file.format) : "";

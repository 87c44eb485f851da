import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

const listed = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(" or ");

/** What a schema without a sentence of its own expected; the same whether or not somebody has given zod a language. */
const expectedBy = (issue: Issue): string => {
  if (issue.code === "invalid_type") return `expected ${issue.expected}`;
  if (issue.code === "unrecognized_keys") return `expected no member ${listed(issue.keys)}`;
  if (issue.code === "invalid_value") return `expected ${listed(issue.values)}`;
  if (issue.code === "too_small") return `expected at least ${issue.minimum}`;
  if (issue.code === "too_big") return `expected at most ${issue.maximum}`;
  if (issue.code === "invalid_union") return "expected one of the shapes that are allowed here";
  return issue.message;
};

/** Where a value is not what the schema asks for (a JSON pointer, RFC 6901), and what was expected there. */
export const issueText = (issue: Issue): string => {
  const pointer = issue.path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const expected = issue.message.startsWith("expected ") ? issue.message : expectedBy(issue);
  return `${pointer === "" ? "/" : pointer}: ${expected}`;
};

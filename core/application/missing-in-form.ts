import type { DocumentKind } from "../document/document-kind.ts";
import type { Flaw } from "../errors/filigrana-error.ts";
import type { ApplicationForm } from "./application-form.ts";

/**
 * Lists what an application lacks before it can be submitted; empty when it is complete.
 *
 * @param attached - The kinds of the documents that hang on it.
 * @param required - The kinds that the body asks for under the product's scheme.
 */
export function missingInForm(
  form: ApplicationForm,
  attached: readonly DocumentKind[],
  required: readonly DocumentKind[],
): Flaw[] {
  const empty = (["controlBody", "product", "from", "until"] as const).filter((member) => form[member] === null);
  const flaws: Flaw[] = empty.map((member) => ({ pointer: `/${member}`, expected: expected[member] }));
  if (form.quantity === null && form.hectares === null) {
    flaws.push({ pointer: "/quantity", expected: "expected the quantity that you want to make, or the hectares" });
  }
  if (form.from !== null && form.until !== null && form.until <= form.from) {
    flaws.push({ pointer: "/until", value: form.until, expected: `expected a day after ${form.from}` });
  }
  for (const kind of required.filter((one) => !attached.includes(one))) {
    flaws.push({ pointer: "/documents", value: kind, expected: `expected a document of the kind ${kind}` });
  }
  return flaws;
}

const expected = {
  controlBody: "expected the control body that is to decide",
  product: "expected the product that you want to make",
  from: "expected the first day of the certificate",
  until: "expected the day on which the certificate ends",
} as const;

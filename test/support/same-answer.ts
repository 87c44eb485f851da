import { expect } from "chai";
import type { ErrorCode } from "../../core/errors/error-code.ts";
import type { Answer } from "./demo-product.ts";

/** What an answer tells whoever does not know which of several ids it is about. */
const told = ({ status, headers, body }: Answer, id: string) => ({
  status,
  type: headers.get("content-type"),
  cache: headers.get("cache-control"),
  body: JSON.parse(JSON.stringify({ ...body, instance: "" }).replaceAll(id, "the id")) as unknown,
});

/** Holds the answer about somebody else's object to the answer about one that there is not: the same but for the id. */
export async function expectSameAnswer(
  code: ErrorCode,
  [others, none]: readonly [others: string, none: string],
  askAbout: (id: string) => Promise<Answer>,
): Promise<void> {
  const [about, unknown] = [await askAbout(others), await askAbout(none)];
  expect(about.body["code"], JSON.stringify(about.body)).to.equal(code);
  expect(told(about, others)).to.deep.equal(told(unknown, none));
}

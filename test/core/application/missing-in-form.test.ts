import { expect } from "chai";
import {
  ApplicationForm,
  changedForm,
  emptyForm,
  type ApplicationForm as Form,
} from "../../../core/application/application-form.ts";
import { changesBetween } from "../../../core/application/changes.ts";
import { missingInForm } from "../../../core/application/missing-in-form.ts";

const whole: Form = changedForm(emptyForm, {
  controlBody: "0x0123456789abcdef",
  product: "offida-docg",
  quantity: "1000",
  from: "2026-01-01",
  until: "2026-12-31",
});
const at = (form: Form, attached: Parameters<typeof missingInForm>[1] = [], required: typeof attached = []) =>
  missingInForm(form, attached, required).map(({ pointer }) => pointer);

describe("an application to be submitted", () => {
  it("lacks nothing when it is whole", () => {
    expect(at(whole)).to.deep.equal([]);
  });

  it("lacks everything that is asked for when it is empty", () => {
    expect(at(emptyForm)).to.deep.equal(["/controlBody", "/product", "/from", "/until", "/quantity"]);
  });

  it("may name hectares in the place of the quantity", () => {
    expect(at({ ...whole, quantity: null, hectares: "12.5" })).to.deep.equal([]);
  });

  for (const [until, flaws] of [
    ["2025-12-31", ["/until"]],
    ["2026-01-01", ["/until"]],
    ["2026-01-02", []],
  ] as const)
    it(`${flaws.length === 0 ? "may end" : "cannot end"} on ${until} when it begins on 2026-01-01`, () => {
      expect(at({ ...whole, until })).to.deep.equal(flaws);
    });

  it("lacks each kind of document that the body requires and that is not attached", () => {
    const flaws = missingInForm(whole, ["other"], ["vineyard-register", "other"]);
    expect(flaws.map(({ value }) => value)).to.deep.equal(["vineyard-register"]);
  });
});

describe("the form of an application", () => {
  for (const [hectares, ok] of [
    ["12.5", true],
    ["0.0001", true],
    ["999999.9999", true],
    ["0", false],
    ["0.0000", false],
    ["12,5", false],
    ["1e3", false],
    ["-1", false],
    ["012", false],
    ["1.00001", false],
  ] as const)
    it(`${ok ? "takes" : "refuses"} ${hectares} hectares`, () => {
      expect(ApplicationForm.safeParse({ ...whole, hectares }).success).to.equal(ok);
    });

  it("keeps what a change does not name, and empties what it names as null", () => {
    expect(changedForm(whole, { notes: "n", quantity: null })).to.deep.equal({ ...whole, notes: "n", quantity: null });
  });

  it("tells what changed, field by field", () => {
    expect(changesBetween(whole, { ...whole, quantity: null, notes: "n" })).to.deep.equal([
      { field: "quantity", before: "1000", after: null },
      { field: "notes", before: null, after: "n" },
    ]);
  });
});

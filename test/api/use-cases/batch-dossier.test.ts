import { expect } from "chai";
import { batchDossier } from "../../../api/use-cases/batch-dossier.ts";
import { BatchRegistration } from "../../../core/schema/batch-registration.ts";

const context = {
  product: { id: "0x1111111111111111", name: "Pasta all'uovo", scheme: "QM", unit: "gram" },
  specificationVersion: "2024",
  operator: { id: "0x2222222222222222", name: "Pastificio" },
};
const stated = { gtin: "9521234200017", lot: "A/1", quantity: "500", producedOn: "2026-03-02" };
const dossier = (more: object = {}) => {
  const asked: string[] = [];
  const salt = (about: string) => {
    asked.push(about);
    return `0x${String(asked.length).padStart(32, "0")}`;
  };
  return { fields: batchDossier(BatchRegistration.parse({ ...stated, ...more }), context, salt), asked };
};

describe("a batch's dossier", () => {
  it("has what the platform fills, in the order of the leaves", () => {
    expect(Object.fromEntries(dossier().fields.map(({ path, value }) => [path, value]))).to.deep.equal({
      "batch/gtin": "09521234200017",
      "batch/lot": "A/1",
      "batch/producedOn": "2026-03-02",
      "batch/quantity": "500",
      "batch/unit": "gram",
      "operator/id": "0x2222222222222222",
      "operator/name": "Pastificio",
      "product/id": "0x1111111111111111",
      "product/name": "Pasta all'uovo",
      "product/scheme": "QM",
      "specification/version": "2024",
    });
    const paths = dossier({ fields: { note: "x", "analysis/ph": "3.5" } }).fields.map(({ path }) => path);
    expect(paths).to.deep.equal([...paths].sort());
  });

  it("gives every field a salt of its own, asked for by label and path", () => {
    const { fields, asked } = dossier({ bestBefore: "2027-03-02", municipality: "042034" });
    expect(new Set(fields.map(({ salt }) => salt)).size).to.equal(fields.length);
    expect(asked)
      .to.include("09521234200017/A/1/batch/bestBefore")
      .and.include("09521234200017/A/1/place/municipality");
    expect(new Set(asked).size).to.equal(fields.length);
  });

  it("shows analyses to partners and notes to inspectors only", () => {
    const fields = dossier({ fields: { variety: "x", "analysis/ph": "3.5", "input/1": "semola", note: "n" } }).fields;
    const audience = (path: string) => fields.find((field) => field.path === path)?.audience;
    expect(["variety", "analysis/ph", "input/1", "note"].map(audience)).to.deep.equal([
      "public",
      "partners",
      "partners",
      "inspectors",
    ]);
  });

  it("keeps what is stated in its type", () => {
    const { fields } = dossier({ fields: { vintage: 2023, organic: true, size: "500 g" } });
    const value = (path: string) => fields.find((field) => field.path === path)?.value;
    expect(["vintage", "organic", "size"].map(value)).to.deep.equal([2023, true, "500 g"]);
  });
});

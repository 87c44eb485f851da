import { SimpleMerkleTree } from "@openzeppelin/merkle-tree";
import { expect } from "chai";
import { concat, hexlify, keccak256, randomBytes, toUtf8Bytes } from "ethers";
import fc from "fast-check";
import { disclose } from "../../../core/dossier/disclose.ts";
import { dossierRoot } from "../../../core/dossier/dossier-root.ts";
import { fieldLeaf } from "../../../core/dossier/field-leaf.ts";
import { merkleRoot } from "../../../core/dossier/merkle-root.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { dossierOf } from "../support/case.ts";

const salt = `0x${"0f".repeat(16)}`;

describe("merkleRoot", () => {
  it("is the root of OpenZeppelin's SimpleMerkleTree with unsorted leaves, for every size up to 300", () => {
    for (let size = 1; size <= 300; size += size < 70 ? 1 : 23) {
      const leaves = Array.from({ length: size }, () => hexlify(randomBytes(32)));
      expect(merkleRoot(leaves)).to.equal(SimpleMerkleTree.of(leaves, { sortLeaves: false }).root);
    }
  });

  it("refuses no leaf", () => {
    expect(() => merkleRoot([])).to.throw(RangeError);
  });
});

describe("fieldLeaf", () => {
  it("is keccak256(salt ‖ JCS([path, value]))", () => {
    const field = { path: "batch/lot", value: { b: "è", a: [1, null] }, salt };
    const bytes = concat([salt, toUtf8Bytes('["batch/lot",{"a":[1,null],"b":"è"}]')]);
    expect(fieldLeaf(field)).to.equal(keccak256(bytes));
  });

  it("refuses a salt that is not 16 bytes", () => {
    for (const wrong of ["0x", `0x${"00".repeat(15)}`, `0x${"00".repeat(17)}`, `0x${"0G".repeat(16)}`]) {
      expect(() => fieldLeaf({ path: "a", value: 1, salt: wrong })).to.throw(RangeError);
    }
  });
});

describe("dossierRoot", () => {
  const fields = dossierOf("L1", 1n);

  it("does not depend on the order in which the fields are given", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(fields, { minLength: fields.length }), (shuffled) => {
        expect(dossierRoot(shuffled)).to.equal(dossierRoot(fields));
      }),
      { seed: 1, numRuns: 20 },
    );
  });

  it("changes with every path, value and salt", () => {
    for (const [i, field] of fields.entries()) {
      for (const changed of [{ path: `${field.path}x` }, { value: "other" }, { salt }]) {
        expect(dossierRoot(fields.with(i, { ...field, ...changed }))).not.to.equal(dossierRoot(fields));
      }
    }
  });

  it("refuses no field, and a path that occurs twice", () => {
    expect(() => dossierRoot([])).to.throw(FiligranaError, "at least one field");
    expect(() => dossierRoot([...fields, ...fields.slice(0, 1)])).to.throw(FiligranaError, "each path once");
  });
});

describe("disclose", () => {
  const fields = dossierOf("L1", 1n);
  const pathsFor = (reader: "public" | "partners" | "inspectors") =>
    disclose(fields, reader).flatMap((field) => ("path" in field ? [field.path] : []));

  it("shows each circle what is meant for it and for the wider ones, and gives the rest by its leaf", () => {
    expect(pathsFor("public")).to.not.include("note").and.not.include("analysis/alcohol");
    expect(pathsFor("partners")).to.include("analysis/alcohol").and.not.include("note");
    expect(pathsFor("inspectors")).to.deep.equal(fields.map(({ path }) => path).sort());
    expect(disclose(fields, "public")).to.deep.include({ leaf: fieldLeaf(fields[0] as never), reason: "withheld" });
  });

  it("keeps the root whatever is withheld or erased, and leaves out the audience", () => {
    const erased = fields.map((field) =>
      field.path === "operator/name" ? { path: field.path, audience: field.audience, leaf: fieldLeaf(field) } : field,
    );
    for (const reader of ["public", "inspectors"] as const) {
      const shown = disclose(erased, reader);
      const leaves = shown.map((field) => ("leaf" in field ? field.leaf : fieldLeaf(field)));
      expect(merkleRoot(leaves)).to.equal(dossierRoot(fields));
      expect(shown.filter((field) => "leaf" in field && field.reason === "erased")).to.have.length(1);
      expect(shown.every((field) => !("audience" in field))).to.equal(true);
    }
  });

  it("says that a field was erased only to those who might have seen it", () => {
    const note = fields
      .filter(({ path }) => path === "note")
      .map((field) => ({ path: "note", audience: field.audience, leaf: fieldLeaf(field) }));
    expect(disclose(note, "partners")[0]).to.include({ reason: "withheld" });
    expect(disclose(note, "inspectors")[0]).to.include({ reason: "erased" });
  });
});

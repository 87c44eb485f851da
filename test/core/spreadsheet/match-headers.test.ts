import { expect } from "chai";
import { textCell } from "../../../core/spreadsheet/cell.ts";
import { ownColumns } from "../../../core/spreadsheet/column.ts";
import { matchHeaders } from "../../../core/spreadsheet/match-headers.ts";

const columns = ownColumns("gram");
const match = (names: readonly string[], ignored = false) => {
  const { headers, flaws } = matchHeaders(names.map(textCell), columns, ignored);
  const paths = headers.map(({ column }) => column?.path ?? null);
  return { paths, flaws: flaws.map(({ cell, flaw }) => `${cell ?? "-"} ${flaw.code}`) };
};

const paths = ["gtin", "lot", "quantity", "producedOn", "bestBefore", "municipality"];

describe("the header of a file of batches", () => {
  it("is understood by its paths, in Italian and in English, whatever its accents and case", () => {
    expect(match(paths).paths).to.deep.equal(paths);
    const italian = ["Codice EAN", "LOTTO", "Quantità (g)", "Data di produzione", "Scadenza", "Comune (codice ISTAT)"];
    expect(match(italian)).to.deep.equal({ paths, flaws: [] });
    const english = ["gtin", "Lot number", "quantity", "Produced on", "Best before", "Municipality"];
    expect(match(english)).to.deep.equal({ paths, flaws: [] });
    expect(match(["GTIN", "lotto", "quantita'", "prodotto\u00a0il"]).paths).to.deep.equal(paths.slice(0, 4));
  });

  it("may have facts of the operator's own by their path", () => {
    expect(match([...paths.slice(0, 4), "variety", "analysis/alcohol"]).paths.slice(4)).to.deep.equal([
      "variety",
      "analysis/alcohol",
    ]);
  });

  it("is told what is missing, unknown, there twice or in another unit", () => {
    expect(match(["GTIN", "Lotto", "Quantità (kg)", "Prodotto il"]).flaws).to.deep.equal(["3 header-unit"]);
    expect(match(["GTIN", "Lotto", "Quantità"]).flaws).to.deep.equal(["- column-missing"]);
    expect(match(["GTIN", "Lotto", "Quantità", "Prodotto il", "Lot"]).flaws).to.deep.equal(["5 header-twice"]);
    expect(match(["GTIN", "Lotto", "Quantità", "Prodotto il", "Cliente"]).flaws).to.deep.equal(["5 header-unknown"]);
    expect(match(["GTIN", "Lotto", "Quantità", "Prodotto il", "Cliente"], true).flaws).to.deep.equal([]);
  });

  it("is not troubled by the column that lists the flaws of a corrected file", () => {
    expect(match(["GTIN", "Lotto", "Quantità", "Prodotto il", "Errori"]).flaws).to.deep.equal([]);
  });
});

import { expect } from "chai";
import { materials } from "../../../core/catalogue/materials.ts";
import { Product } from "../../../core/catalogue/product.ts";
import { productId } from "../../../core/catalogue/product-id.ts";
import { products } from "../../../core/catalogue/products.ts";
import { schemeOf, schemes } from "../../../core/catalogue/schemes.ts";
import { schemeBytes } from "../../../core/schema/scheme.ts";

const inSchemes = (...ids: string[]) => products.filter(({ scheme }) => ids.includes(scheme));

describe("products", () => {
  it("lists 35 denominations of the Marche: 14 foods and 21 wines", () => {
    expect(inSchemes("DOP")).to.have.length(6);
    expect(inSchemes("IGP")).to.have.length(8);
    expect(inSchemes("DOCG")).to.have.length(5);
    expect(inSchemes("DOC")).to.have.length(15);
    expect(inSchemes("IGT")).to.have.length(1);
  });

  it("lists the 13 supply chains of the QM mark, and nothing else", () => {
    expect(inSchemes("QM")).to.have.length(13);
    expect(products).to.have.length(48);
  });

  it("satisfies its schema, product by product", () => {
    for (const product of products)
      expect(Product.safeParse(product).error?.issues ?? [], product.slug).to.deep.equal([]);
  });

  it("gives every product a slug, a name and an id of its own", () => {
    for (const values of [
      products.map((p) => p.slug),
      products.map((p) => p.name),
      products.map((p) => productId(p.slug)),
    ]) {
      expect(new Set(values).size).to.equal(products.length);
    }
  });

  it("counts wines in millilitres and takes the countersignature from the scheme", () => {
    for (const wine of inSchemes("DOCG", "DOC", "IGT")) expect(wine.unit, wine.slug).to.equal("millilitre");
    for (const product of products) {
      expect(product.countersigned, product.slug).to.equal(schemeOf(product.scheme).countersigned);
    }
  });

  it("marks the 15 DOC names that no source confirmed, and no others", () => {
    expect(products.filter(({ confirmed }) => !confirmed).map(({ slug }) => slug)).to.deep.equal(
      inSchemes("DOC").map(({ slug }) => slug),
    );
  });

  it("derives ids that contracts and databases already hold", () => {
    expect(productId("castelli-di-jesi-verdicchio-riserva-docg")).to.equal("0x920329be8406613f");
    expect(productId("pasta-all-uovo-qm")).to.equal("0x5c3f38b74eff22c2");
  });
});

describe("materials", () => {
  it("are the three stages of a wine, each a product like any other, but for the countersignature", () => {
    expect(materials.map(({ unit, countersigned }) => [unit, countersigned])).to.deep.equal([
      ["gram", false],
      ["millilitre", false],
      ["millilitre", false],
    ]);
    for (const material of materials)
      expect(Product.safeParse(material).error?.issues ?? [], material.slug).to.deep.equal([]);
    const ids = [...products, ...materials].map(({ slug }) => productId(slug));
    expect(new Set(ids).size).to.equal(products.length + materials.length);
  });
});

describe("schemes", () => {
  it("has seven schemes, each of which fits the registry's 8 bytes and gives its reason", () => {
    expect(schemes.map(({ id }) => id)).to.deep.equal(["DOP", "IGP", "DOCG", "DOC", "IGT", "QM", "BIO"]);
    for (const scheme of schemes) {
      expect(schemeBytes(scheme.id)).to.match(/^0x[0-9a-f]{16}$/);
      expect(scheme.because).to.have.length.above(20);
    }
  });

  it("asks for a countersignature for DOCG and DOC only", () => {
    expect(schemes.filter(({ countersigned }) => countersigned).map(({ id }) => id)).to.deep.equal(["DOCG", "DOC"]);
  });
});

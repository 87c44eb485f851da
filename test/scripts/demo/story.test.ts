import { readFileSync } from "node:fs";
import { expect } from "chai";
import { materials } from "../../../core/catalogue/materials.ts";
import { products } from "../../../core/catalogue/products.ts";
import { specificationInForce } from "../../../core/catalogue/specifications.ts";
import { labelOf } from "../../../core/label/digital-link.ts";
import { BatchRegistration } from "../../../core/schema/batch-registration.ts";
import { cast } from "../../../scripts/demo/cast.ts";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { story } from "../../../scripts/demo/story.ts";
import { storyCsv, storyLot, storyQuantity } from "../../../scripts/demo/story-csv.ts";
import { storyVerdicts } from "../../../scripts/demo/story-verdicts.ts";

const golden: { gtin: string; lot: string; verdict: string }[] = JSON.parse(
  readFileSync("test/golden/story.json", "utf8"),
);
const batches = story.registrations.flatMap((registration) => ("batch" in registration ? [registration.batch] : []));
const csvRows = [...storyCsv(1000)].slice(1).map((line) => line.trimEnd().split(","));

describe("the demo's story", () => {
  it("has the verdicts that test/golden/story.json promises", () => {
    expect(storyVerdicts(story)).to.deep.equal(golden);
  });

  it("has a label for every state that the record can hold", () => {
    const states = ["in-good-standing", "suspended", "recalled", "withdrawn", "not-found"];
    expect([...new Set(golden.map(({ verdict }) => verdict))]).to.have.members(states);
  });

  it("has labels that a scanner can read, under GS1's prefix for demonstrations", () => {
    for (const { gtin, lot } of golden) expect(labelOf({ gtin, lot, serial: null }), lot).to.have.property("ok", true);
    for (const gtin of Object.values(gtins)) expect(gtin).to.match(/^0952/);
  });

  it("says of every actor that it is invented", () => {
    for (const { name } of [story.region, ...story.actors]) expect(name).to.match(/dimostra/);
  });

  it("gives every actor, certificate and step a name of its own", () => {
    const names = [
      story.actors.map(({ id }) => id),
      story.certificates.map(({ id }) => id),
      story.registrations.map(({ name }) => name),
      story.measures.map(({ name }) => name),
    ];
    for (const list of names) expect(new Set(list).size).to.equal(list.length);
  });

  it("certifies products of the catalogue by bodies accredited for their scheme", () => {
    for (const { product, controlBody } of story.certificates) {
      const scheme = [...products, ...materials].find(({ slug }) => slug === product)?.scheme;
      const accredited = story.accreditations.some((a) => a.controlBody === controlBody && a.scheme === scheme);
      expect(accredited, `${controlBody.name} for ${product}`).to.equal(true);
    }
  });

  it("registers the wine with a countersignature and the QM pasta without", () => {
    const countersigned = (slug: string) => products.find((product) => product.slug === slug)?.countersigned;
    expect(countersigned("castelli-di-jesi-verdicchio-riserva-docg")).to.equal(true);
    expect(countersigned("pasta-all-uovo-qm")).to.equal(false);
  });

  it("registers batches that the API's schema accepts, under a specification in force", () => {
    for (const registration of story.registrations) {
      if (!("batch" in registration)) continue;
      const { batch, certificate } = registration;
      expect(BatchRegistration.safeParse(batch).error?.issues ?? [], batch.lot).to.deep.equal([]);
      expect(specificationInForce(certificate.product, batch.producedOn), batch.lot).to.not.equal(null);
    }
  });

  it("registers no lot twice", () => {
    const labels = [
      ...batches.map(({ gtin, lot }) => `${gtin} ${lot}`),
      ...csvRows.map(([gtin, lot]) => `${gtin} ${lot}`),
    ];
    expect(new Set(labels).size).to.equal(1008);
  });

  it("keeps every certificate within its quota", () => {
    const onTheWay = new Set<string>(story.custody.certificates.map(({ id }) => id));
    for (const { id, quota } of story.certificates.filter(({ id }) => !onTheWay.has(id))) {
      const registrations = story.registrations.filter(({ certificate }) => certificate.id === id);
      const total = registrations.reduce((sum, registration) => sum + totalOf(registration), 0n);
      expect(total > 0n && total < BigInt(quota), id).to.equal(true);
    }
  });

  it("walks from the grapes to the shop with no more than was there, than the yields allow and than the quotas", () => {
    const held = new Map<string, bigint>();
    const change = (actor: string, { gtin, lot }: { gtin: string; lot: string }, quantity: bigint) => {
      const key = `${actor} ${gtin} ${lot}`;
      held.set(key, (held.get(key) ?? 0n) + quantity);
      expect(held.get(key) ?? 0n, key).to.satisfy((left: bigint) => left >= 0n);
    };
    const productOf = new Map<string, string>();
    for (const step of story.custody.steps) {
      if (step.kind === "hand-over") {
        change(step.from.id, step, -BigInt(step.quantity));
        change(step.to.id, step, BigInt(step.quantity));
        continue;
      }
      const { certificate, batch } = step;
      expect(BatchRegistration.safeParse(batch).error?.issues ?? [], batch.lot).to.deep.equal([]);
      expect(specificationInForce(certificate.product, batch.producedOn), batch.lot).to.not.equal(null);
      expect(BigInt(batch.quantity) <= BigInt(certificate.quota), batch.lot).to.equal(true);
      for (const input of step.kind === "transform" ? step.inputs : []) {
        change(certificate.operator.id, input, -BigInt(input.quantity));
        const made = { output: certificate.product, input: productOf.get(input.gtin) };
        const ppm =
          story.custody.yields.find((one) => one.output === made.output && one.input === made.input)?.ppm ?? 0;
        const allowed = (BigInt(input.quantity) * BigInt(ppm)) / 1_000_000n;
        expect(BigInt(batch.quantity) <= allowed, `${batch.quantity} of ${allowed}`).to.equal(true);
      }
      change(certificate.operator.id, batch, BigInt(batch.quantity));
      productOf.set(batch.gtin, certificate.product);
    }
  });

  it("has measures only by an inspector, or by the body that certified the batch", () => {
    expect(
      story.measures.filter(({ author }) => author.role !== "inspector").map(({ name, author }) => [name, author]),
    ).to.deep.equal([["withdraw-batch", cast.body]]);
  });
});

function totalOf(registration: (typeof story.registrations)[number]): bigint {
  if ("batch" in registration) return BigInt(registration.batch.quantity);
  return csvRows.reduce((sum, row) => sum + BigInt(row[2] ?? 0), 0n);
}

describe("storyCsv", () => {
  const header = [...storyCsv(1)][0]?.trimEnd().split(",") ?? [];

  it("gives a header and a row for every batch, each with as many cells", () => {
    expect(csvRows).to.have.length(1000);
    expect(csvRows.filter((cells) => cells.length !== header.length)).to.deep.equal([]);
  });

  it("gives rows that the API's schema accepts", () => {
    const fixed = ["gtin", "lot", "quantity", "producedOn", "municipality"];
    for (const cells of csvRows) {
      const entries = header
        .map((name, index) => [name, cells[index] ?? ""] as const)
        .filter(([, cell]) => cell !== "");
      const fields = Object.fromEntries(
        entries.filter(([name]) => !fixed.includes(name)).map(([name, value]) => [name, value]),
      );
      const batch = { ...Object.fromEntries(entries.filter(([name]) => fixed.includes(name))), fields };
      expect(BatchRegistration.safeParse(batch).error?.issues ?? [], cells[1]).to.deep.equal([]);
    }
  });

  it("bottles on working days, from 5 January to 13 March 2026", () => {
    const days = [...new Set(csvRows.map((cells) => cells[3] ?? ""))];
    expect([days[0], days.at(-1), days.length]).to.deep.equal(["2026-01-05", "2026-03-13", 50]);
    for (const day of days) expect(new Date(day).getUTCDay(), day).to.be.within(1, 5);
  });

  it("gives the same rows again, and goes on where a shorter file ended", () => {
    const whole = [...storyCsv(30)].slice(1);
    expect([...[...storyCsv(10)].slice(1), ...[...storyCsv(20, 11)].slice(1)]).to.deep.equal(whole);
  });

  it("numbers lots from 0001, and goes beyond four digits", () => {
    expect([storyLot(1), storyLot(417), storyLot(9999), storyLot(100_000)]).to.deep.equal([
      "L26-0001",
      "L26-0417",
      "L26-9999",
      "L26-100000",
    ]);
  });

  it("gives whole bottles, from 300 to 700", () => {
    const bottles = Array.from({ length: 1000 }, (_, index) => storyQuantity(index + 1) / 750);
    expect(bottles.every(Number.isInteger)).to.equal(true);
    expect([Math.min(...bottles), Math.max(...bottles)]).to.deep.equal([300, 700]);
  });
});

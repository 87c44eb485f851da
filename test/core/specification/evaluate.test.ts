import { expect } from "chai";
import type { SpecificationVersion } from "../../../core/catalogue/specification-version.ts";
import { specificationInForce } from "../../../core/catalogue/specifications.ts";
import { evaluate } from "../../../core/specification/evaluate.ts";
import { factsOf } from "../../../core/specification/facts.ts";

const inForce = (slug: string, day: string): SpecificationVersion =>
  specificationInForce(slug, day) ?? expect.fail(`no version of ${slug} on ${day}`);
const judged = (slug: string, day: string, rule: string, facts: Record<string, unknown>) =>
  evaluate(facts, inForce(slug, day)).rules.find((one) => one.rule === rule) ?? expect.fail(`${rule} does not apply`);
const outcome = (...asked: Parameters<typeof judged>) => judged(...asked).outcome;

describe("evaluate", () => {
  it("shows the rule, its article, the value and the bound", () => {
    const { name, article, value, bound, reason } = judged("ciauscolo-igp", "2026-01-01", "protein", {
      "analysis/protein": "14.99",
    });
    expect({ name, article, value, bound, reason }).to.deep.equal({
      name: { it: "Proteine", en: "Protein" },
      article: "art. 2",
      value: { it: "14,99 %", en: "14.99 %" },
      bound: { it: "≥ 15 %", en: "≥ 15 %" },
      reason: null,
    });
  });

  it("gives every rule once, judged or not applicable, and counts them", () => {
    const version = inForce("offida-docg", "2026-01-01");
    const { rules, notApplicable, counts } = evaluate(
      { "wine/type": "Rosso", "grapes/montepulciano": "100", "yield/tonnesPerHectare": "8.51" },
      version,
    );
    const all = [...rules, ...notApplicable].map(({ rule }) => rule);
    expect(all).to.have.members(version.rules.map(({ id }) => id));
    expect(counts).to.deep.equal({ met: 1, notMet: 1, notDocumented: 4, notApplicable: 5 });
  });

  it("takes a whole JSON number and text alike, and no fraction that is not text", () => {
    const ripening = (value: unknown) =>
      outcome("casciotta-d-urbino-dop", "2026-01-01", "ripening", { "ripening/days": value });
    expect([20, "20", "20.0", 26.5, "26,5"].map(ripening)).to.deep.equal([
      "met",
      "met",
      "met",
      "not-documented",
      "not-documented",
    ]);
  });

  it("documents nothing by a number that cannot be, even where the rule is open at that end", () => {
    const reason = (slug: string, rule: string, facts: Record<string, unknown>) =>
      judged(slug, "2026-01-01", rule, facts).reason;
    expect(reason("casciotta-d-urbino-dop", "forage", { "feed/forageFromZone": "100.1" })).to.equal("impossible");
    expect(reason("marche-igp", "acidity", { "analysis/acidity": "-0.1" })).to.equal("impossible");
    expect(reason("ciauscolo-igp", "ph", { "analysis/ph": "52" })).to.equal("impossible");
    expect(reason("ciauscolo-igp", "fat-to-protein", { "analysis/fat": "1", "analysis/protein": "0" })).to.equal(
      "impossible",
    );
    expect(
      outcome("casciotta-d-urbino-dop", "2026-01-01", "ripening-temperature", { "ripening/temperature": "-2" }),
    ).to.equal("not-met");
  });

  it("takes what is stated of a sum as enough, or as too little only when all is stated", () => {
    const varieties = (facts: Record<string, unknown>) => {
      const { outcome, reason, value } = judged("marche-igp", "2026-01-01", "varieties", facts);
      return [outcome, reason, value?.en];
    };
    const all = inForce("marche-igp", "2026-01-01").rules.find(({ id }) => id === "varieties")?.requirement;
    const paths = all?.kind === "number" && "sum" in all.of ? all.of.sum : [];
    const none = Object.fromEntries(paths.map((path) => [path, "0"]));
    expect(paths).to.have.length(12);
    expect(varieties({ "varieties/raggia": "60", "varieties/leccino": "25" })).to.deep.equal(["met", null, "85 %"]);
    expect(varieties({ "varieties/raggia": "60", "varieties/leccino": "24.9" })).to.deep.equal([
      "not-documented",
      "missing",
      "84.9 %",
    ]);
    expect(varieties({ ...none, "varieties/raggia": "84.9" })).to.deep.equal(["not-met", null, "84.9 %"]);
    expect(varieties({ "varieties/raggia": "60", "varieties/leccino": "60" })[1]).to.equal("impossible");
    expect(varieties({ "varieties/raggia": "90", "varieties/leccino": "molto" })[1]).to.equal("unreadable");
  });

  it("compares ratios exactly, and shows them", () => {
    const water = (value: string) =>
      judged("ciauscolo-igp", "2026-01-01", "water-to-protein", {
        "analysis/water": value,
        "analysis/protein": "15.7",
      });
    expect([water("48.67").outcome, water("48.67000001").outcome]).to.deep.equal(["met", "not-met"]);
    expect(water("48.67").value?.en).to.equal("48.67 / 15.7 = 3.1");
  });

  it("counts 18 months from 1 December of the vintage, 6 of them in bottle", () => {
    const riserva = (rule: string, facts: Record<string, unknown>) =>
      outcome("castelli-di-jesi-verdicchio-riserva-docg", "2026-01-01", rule, facts);
    expect(riserva("ageing", { vintage: "2023", "ageing/until": "2025-05-31" })).to.equal("not-met");
    expect(riserva("ageing", { vintage: "2023", "ageing/until": "2025-06-01" })).to.equal("met");
    expect(riserva("ageing", { vintage: "2023", "ageing/until": "2023-11-30" })).to.equal("not-met");
    expect(riserva("ageing", { vintage: "23", "ageing/until": "2025-06-01" })).to.equal("not-documented");
    expect(riserva("ageing-in-bottle", { "bottling/on": "2025-08-31", "ageing/until": "2026-02-27" })).to.equal(
      "not-met",
    );
    expect(riserva("ageing-in-bottle", { "bottling/on": "2025-08-31", "ageing/until": "2026-02-28" })).to.equal("met");
  });

  it("ages a ham 13 months before the amendment of 2024 and 14 after, and says that a source disagrees", () => {
    const facts = { presentation: "Intero", "salting/on": "2024-01-31", "ageing/until": "2025-02-28" };
    expect(outcome("prosciutto-di-carpegna-dop", "2024-10-27", "ageing", facts)).to.equal("met");
    const after = judged("prosciutto-di-carpegna-dop", "2024-10-28", "ageing", facts);
    expect(after.outcome).to.equal("not-met");
    expect(after.otherReadings.map(({ source, outcome }) => [source, outcome])).to.deep.equal([
      ["quattrocalici.it", "met"],
    ]);
    expect(after.value?.en).to.equal("13 months (2024-01-31 → 2025-02-28)");
  });

  it("documents no age of a lamb that was slaughtered before it was born", () => {
    const age = (slaughtered: string) =>
      judged("agnello-del-centro-italia-igp", "2026-01-01", "age", {
        "animal/bornOn": "2025-03-10",
        "animal/slaughteredOn": slaughtered,
      });
    expect(age("2025-03-09").reason).to.equal("impossible");
    expect([age("2026-03-09").outcome, age("2026-03-10").outcome]).to.deep.equal(["met", "not-met"]);
  });

  it("counts the hours to the mill across the change of the clock", () => {
    const milling = (started: string) =>
      outcome("marche-igp", "2026-11-01", "milling", {
        "harvest/endedAt": "2026-10-24T12:00+02:00",
        "milling/startedAt": started,
      });
    expect(milling("2026-10-26T11:00+01:00")).to.equal("met");
    expect(milling("2026-10-26T11:01+01:00")).to.equal("not-met");
    expect(milling("2026-10-26")).to.equal("not-documented");
  });

  it("wants the year of a harvest that has to end by 15 December", () => {
    const harvest = (facts: Record<string, unknown>) => outcome("marche-igp", "2026-11-01", "harvest", facts);
    expect(harvest({ "harvest/year": "2026", "harvest/until": "2026-12-15" })).to.equal("met");
    expect(harvest({ "harvest/year": "2026", "harvest/until": "2027-01-10" })).to.equal("not-met");
    expect(harvest({ "harvest/until": "2026-12-15" })).to.equal("not-documented");
  });

  it("tells passito by its days, in the year after the vintage for the drying", () => {
    const passito = (rule: string, facts: Record<string, unknown>) =>
      outcome("verdicchio-dei-castelli-di-jesi-doc", "2026-06-01", rule, {
        "wine/type": "passito",
        vintage: 2025,
        ...facts,
      });
    expect(passito("drying", { "drying/until": "2026-03-30" })).to.equal("met");
    expect(passito("drying", { "drying/until": "2026-03-31" })).to.equal("not-met");
    expect(passito("vinification", { "vinification/from": "2025-10-14" })).to.equal("not-met");
    expect(passito("vinification", { "vinification/from": "2025-10-15" })).to.equal("met");
  });

  it("judges acidity by the figure that is used, and says what the other text would", () => {
    const { outcome, otherReadings } = judged("marche-igp", "2026-11-01", "acidity", { "analysis/acidity": "0.38" });
    expect(outcome).to.equal("met");
    expect(otherReadings.map((other) => [other.bound?.en, other.outcome])).to.deep.equal([["≤ 0.35 %", "not-met"]]);
  });

  it("is no pass for a specification without rules", () => {
    const { rules, counts } = evaluate({ anything: "1" }, inForce("pasta-all-uovo-qm", "2026-01-01"));
    expect([rules.length, counts.met]).to.deep.equal([0, 0]);
  });

  it("reads no fact that an object has by itself", () => {
    const version = inForce("ciauscolo-igp", "2026-01-01");
    const facts = factsOf([{ path: "toString", value: "x" }, { path: "analysis/protein" }]);
    expect(evaluate(facts, version).counts.met).to.equal(0);
    expect(
      evaluate(Object.create({ "analysis/protein": "20" }) as Record<string, unknown>, version).counts.met,
    ).to.equal(0);
  });
});

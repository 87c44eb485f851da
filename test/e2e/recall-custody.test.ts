import { expect } from "chai";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { custodyBatches, custodyCertificates } from "../../scripts/demo/story-custody.ts";
import { custodyWalk } from "../support/custody-walk.ts";
import { type Answer, ask, askUntil, demoProduct, type Who } from "../support/demo-product.ts";
import { onRecord } from "../support/newcomer.ts";
import { expectRefusal } from "../support/refused.ts";

type Held = { readonly holder: string; readonly unit: string; readonly quantity: string | null };
type Affected = {
  readonly gtin: string;
  readonly lot: string;
  readonly steps: number;
  readonly recorded: boolean;
  readonly quantity: string | null;
  readonly measure: string | null;
  readonly holders: readonly Held[];
};
type Preview = { readonly digest: string; readonly beyond: number; readonly affected: readonly Affected[] };
type Named = { readonly gtin: string; readonly lot: string };

const plot = custodyBatches.grapes.fields["vineyard/plot"];
const otherPlot = "Foglio 14, particella 204";

const grown = { gtin: gtins.grapes, quantity: "1000000", producedOn: "2025-09-20", municipality: "042013" } as const;
const pressed = { gtin: gtins.must, producedOn: "2025-09-21", municipality: "042021" } as const;

/** What is walked beside the story: grapes of the same plot and of the one beside it, apart and blended, and washed cheese. */
const walked = {
  same: { ...grown, lot: "UV25-21", fields: { "vineyard/plot": plot.toUpperCase() } },
  other: { ...grown, lot: "UV25-22", fields: { "vineyard/plot": otherPlot } },
  blend: { ...pressed, lot: "MO25-21", quantity: "1200000" },
  pure: { ...pressed, lot: "MO25-22", quantity: "400000" },
  cheese: { gtin: gtins.cheese, lot: "CU26-21", quantity: "50000", producedOn: "2026-03-20", municipality: "041066" },
} as const;

const { grapes, must, bulkWine, bottledWine } = custodyBatches;
const { blend, cheese, same } = walked;
const reason = { code: "pesticide", it: "Residui oltre il limite", en: "Residues above the limit" };
const notice = {
  productName: "Verdicchio dei Castelli di Jesi DOC Classico",
  trademark: "Cantina dimostrativa dell'Esino",
  plantMark: null,
  producer: cast.cellar.name,
  seat: "Jesi (AN)",
  useBy: null,
  weight: "750 ml",
  warnings: { it: "Non bere, riportare dove è stato comprato.", en: "Do not drink it; take it back to the shop." },
  photo: null,
};
const verdictIn = (html: unknown): string | undefined => /<main[^>]* data-verdict="([a-z-]+)"/.exec(String(html))?.[1];

describe("a recall from the plot, over movements on chain", () => {
  let url: string;

  before(async function () {
    this.timeout(300_000);
    url = (await demoProduct()).url;
    const { register, transform, handOver } = custodyWalk(url);
    const yielding = { input: custodyCertificates.bottledWine.product, ppm: 1_000_000 };
    await onRecord(
      url,
      await ask(`${url}/api/v1/products/${certificates.cheese.product}/yields`, { by: "region", json: yielding }),
    );
    for (const batch of [walked.same, walked.other]) {
      await register("grower", "body", custodyCertificates.grapes.id, batch);
      await handOver("grower", "cellar", batch);
    }
    const press = (batch: typeof walked.blend | typeof walked.pure, inputs: { lot: string; quantity: string }[]) =>
      transform("cellar", "body", {
        certificate: custodyCertificates.must.id,
        inputs: inputs.map((one) => ({ gtin: gtins.grapes, ...one })),
        batch,
      });
    await press(walked.blend, [
      { lot: walked.same.lot, quantity: "1000000" },
      { lot: walked.other.lot, quantity: "500000" },
    ]);
    await press(walked.pure, [{ lot: walked.other.lot, quantity: "500000" }]);
    await handOver("cellar", "dairy", { ...bottledWine, quantity: "75000" });
    await transform("dairy", "dairyBody", {
      certificate: await certifiedForCheese(),
      inputs: [{ ...bottledWine, quantity: "50000" }],
      batch: walked.cheese,
    });
  });

  /** The story had the inspector suspend the dairy's certificate. */
  const certifiedForCheese = async (): Promise<string> => {
    const { id } = certificates.cheese;
    const json = { kind: "reinstatement", reason };
    await onRecord(url, await ask(`${url}/api/v1/certificates/${id}/measures`, { by: "inspector", json }));
    return id;
  };
  const previewed = async (by: Who, json: object = { plot }): Promise<Preview> => {
    const answer = await ask(`${url}/api/v1/recalls/preview`, { by, json });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body as unknown as Preview;
  };
  const declare = async (by: Who, kind: "recall" | "withdrawal", digest: string): Promise<Answer> => {
    const answer = await ask(`${url}/api/v1/recalls`, { by, json: { plot, digest, kind, reason, notice } });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
    return answer;
  };
  const verdictOf = async (batch: Named) => verdictIn((await ask(url + digitalLinkPath(batch))).body["text"]);
  const lots = (of: readonly { readonly lot: string }[]) => of.map(({ lot }) => lot).sort();
  const certifiedByBody = [grapes, must, bulkWine, bottledWine, same, blend];
  const all = [...certifiedByBody, cheese];

  it("finds everything made from the plot's grapes and nothing else, all of it from the chain", async () => {
    const { affected, beyond } = await previewed("inspector");
    expect(affected.map(({ lot, steps }) => [lot, steps])).to.have.deep.members([
      [grapes.lot, 0],
      [same.lot, 0],
      [must.lot, 1],
      [blend.lot, 1],
      [bulkWine.lot, 2],
      [bottledWine.lot, 3],
      [cheese.lot, 4],
    ]);
    expect(affected.every(({ recorded }) => recorded)).to.equal(true);
    expect(beyond).to.equal(0);
    expect(lots((await previewed("inspector", { plot, claims: false })).affected)).to.deep.equal(lots(all));
  });

  it("says of each how much there is, and who has it", async () => {
    const { affected } = await previewed("inspector");
    const held = (batch: Named) => affected.find(({ lot }) => lot === batch.lot)?.holders;
    const of = (who: keyof typeof cast, quantity: string, unit = "millilitre") => ({
      holder: cast[who].id,
      unit,
      quantity,
    });
    expect(held(bottledWine)).to.have.deep.members([
      of("cellar", "2175000"),
      of("shop", "4500000"),
      of("dairy", "25000"),
    ]);
    expect(held(blend)).to.deep.equal([of("cellar", "1200000")]);
    expect(held(cheese)).to.deep.equal([of("dairy", "50000", "gram")]);
    for (const used of [grapes, must, bulkWine, same]) expect(held(used), used.lot).to.deep.equal([]);
    expect(affected.find(({ lot }) => lot === bottledWine.lot)?.quantity).to.equal(bottledWine.quantity);
  });

  it("from the plot beside it finds the blend, and not what the story made", async () => {
    const { affected } = await previewed("inspector", { plot: otherPlot });
    expect(lots(affected)).to.deep.equal(lots([walked.other, blend, walked.pure]));
  });

  describe("by a control body", () => {
    let declared: Answer;
    before(async function () {
      this.timeout(120_000);
      const { affected, digest, beyond } = await previewed("body");
      expect([lots(affected), beyond]).to.deep.equal([lots(certifiedByBody), 1]);
      declared = await declare("body", "withdrawal", digest);
      await askUntil(url + digitalLinkPath(bottledWine), ({ body }) => verdictIn(body["text"]) === "withdrawn");
    });

    it("reaches what it certified and leaves the rest, telling how much that is", async () => {
      expect(lots(declared.body["measures"] as Named[])).to.deep.equal(lots(certifiedByBody));
      expect(declared.body["beyond"]).to.equal(1);
      expect(await verdictOf(bottledWine)).to.equal("withdrawn");
      expect(await verdictOf(cheese)).to.equal("in-good-standing");
    });

    it("reaches nothing of it for a body that certified other goods only", async () => {
      const { affected, beyond } = await previewed("dairyBody");
      expect([lots(affected), beyond]).to.deep.equal([[cheese.lot], 6]);
      const json = { batch: { gtin: blend.gtin, lot: blend.lot } };
      const refused = await ask(`${url}/api/v1/recalls/preview`, { by: "dairyBody", json });
      expectRefusal(refused, { code: "recall/nothing-affected", says: "competent" });
    });

    it("is seen in the preview of who comes after it", async () => {
      await askUntil(`${url}/api/v1/measures?limit=50`, ({ body }) => {
        const withdrawn = (body["measures"] as { lot: string; kind: string }[]).filter(
          ({ kind }) => kind === "withdrawal",
        );
        return certifiedByBody.every(({ lot }) => withdrawn.some((one) => one.lot === lot));
      });
      const { affected } = await previewed("inspector");
      for (const { lot, measure } of affected) expect(measure, lot).to.equal(lot === cheese.lot ? null : "withdrawal");
    });
  });

  describe("by an inspector", () => {
    let declared: Answer;

    const redPage = async (batch: Named) => {
      const isRed = ({ body }: Answer) => verdictIn(body["text"]) === "recalled";
      expect(isRed(await askUntil(url + digitalLinkPath(batch), isRed)), batch.lot).to.equal(true);
    };

    before(async function () {
      this.timeout(120_000);
      const { digest } = await previewed("inspector");
      declared = await declare("inspector", "recall", digest);
    });

    it("places a measure on every batch, and on no other", async () => {
      const measures = declared.body["measures"] as { lot: string; measure: string | null }[];
      expect(lots(measures)).to.deep.equal(lots(all));
      for (const { lot, measure } of measures) expect(measure, lot).to.match(/^0x[0-9a-f]{64}$/);
      for (const untouched of [walked.other, walked.pure])
        expect(await verdictOf(untouched), untouched.lot).to.equal("in-good-standing");
    });

    it("makes the page of the shop's bottle red, and all the others", async () => {
      for (const batch of all) await redPage(batch);
    });

    it("tells every holder once of all that it has, and no one who has nothing", async () => {
      const toldTo = async (by: Who) => {
        const { body } = await ask(`${url}/api/v1/notices?limit=200`, { by });
        const notices = body["notices"] as { kind: string; path: string; values: Record<string, string> }[];
        return notices.filter(({ kind, values }) => kind === "recall-declared" && values["measure"] === "recall");
      };
      const expected = {
        cellar: [blend.lot, bottledWine.lot],
        shop: [bottledWine.lot],
        dairy: [bottledWine.lot, cheese.lot],
      };
      for (const [by, held] of Object.entries(expected) as [Who, string[]][]) {
        const told = await toldTo(by);
        expect(told, by).to.have.length(1);
        expect(told[0]?.values).to.include({
          author: cast.inspector.name,
          count: String(held.length),
          reasonIt: reason.it,
        });
        for (const lot of held) expect(told[0]?.values["lots"], by).to.contain(lot);
      }
      expect(declared.body["holdersTold"]).to.equal(3);
      for (const by of ["grower", "maker"] as const) expect(await toldTo(by), by).to.deep.equal([]);
    });

    it("leads each of them to its own step of the way, as a report", async () => {
      const { gtin, lot } = bottledWine;
      const report = await ask(`${url}/api/v1/reports/one-step?gtin=${gtin}&lot=${lot}`, { by: "shop" });
      expect(report.body["text"]).to.contain(cast.cellar.name).and.to.contain(lot);
    });

    it("stops all onward movement, and is told to the public with the fields of the Ministry's form", async () => {
      const { gtin, lot } = bottledWine;
      const json = { gtin, lot, to: cast.dairy.id, quantity: "750" };
      expectRefusal(await ask(`${url}/api/v1/handovers`, { by: "shop", json }), {
        code: "movement/blocked",
        says: "recall",
      });
      const id = String(declared.body["recall"]);
      const told = await askUntil(`${url}/api/v1/recalls/${id}`, ({ body }) =>
        ((body["batches"] ?? []) as { recordedAt: string | null }[]).every(({ recordedAt }) => recordedAt !== null),
      );
      expect(told.body).to.deep.include({ kind: "recall", authority: cast.inspector.name, notice });
      expect(lots(told.body["batches"] as Named[])).to.deep.equal(lots(all));
      const html = String((await ask(String(declared.body["page"]))).body["text"]);
      for (const text of [notice.productName, notice.seat, notice.weight, notice.warnings.it, reason.it])
        expect(html).to.contain(text);
      for (const { lot } of all) expect(html).to.contain(lot);
    });
  });
});

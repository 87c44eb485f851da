import { expect } from "chai";
import { batchItem } from "../../core/trace/batch-item.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { custodyBatches } from "../../scripts/demo/story-custody.ts";
import { ask, demoProduct, tokenOf, type Who } from "../support/demo-product.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectRefusal } from "../support/refused.ts";
import { along, keepClaims } from "../support/trace-claims.ts";

type Trace = {
  batches: {
    item: string;
    side: string;
    steps: number;
    onRecord: boolean;
    productName: string | null;
    holders: object[];
  }[];
  events: { id: string; kind: string; recorded: boolean }[];
  parties: { party: string; name: string }[];
};
const nameOf = Object.fromEntries(Object.entries(along).map(([name, batch]) => [batchItem(batch), name]));

describe("the way of a batch", () => {
  let url: string;
  before(async function () {
    this.timeout(180_000);
    const product = await demoProduct();
    url = product.url;
    await keepClaims(product.data);
  });

  const at = ({ gtin, lot }: { gtin: string; lot: string }, what: string) =>
    `${url}/api/v1/batches/${gtin}/${encodeURIComponent(lot)}/${what}`;
  const trace = async (of: keyof typeof along, by: Who, direction = "both") => {
    const answer = await ask(at(along[of], `trace?direction=${direction}`), { by });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body as unknown as Trace;
  };
  const metBy = async (of: keyof typeof along, by: Who, direction = "both") =>
    Object.fromEntries(
      (await trace(of, by, direction)).batches.map(({ item, side, steps }) => [nameOf[item], `${side} ${steps}`]),
    );

  it("is shown whole to inspectors and to the region: back to the field, forward to the table, what was voided left out", async () => {
    for (const by of ["inspector", "region"] as const)
      expect(await metBy("small", by)).to.deep.equal({
        small: "self 0",
        pasta: "back 1",
        flour: "back 2",
        lasagne: "forward 1",
      });
  });

  it("is followed in the direction that is asked for", async () => {
    expect(await metBy("pasta", "inspector", "back")).to.deep.equal({ pasta: "self 0", flour: "back 1" });
    expect(await metBy("pasta", "inspector", "forward")).to.deep.equal({
      pasta: "self 0",
      small: "forward 1",
      lasagne: "forward 2",
    });
  });

  it("says who holds what, what is on record, and what only somebody claims", async () => {
    const told = await trace("small", "inspector");
    const small = told.batches.find(({ side }) => side === "self");
    expect(small).to.deep.include({ onRecord: true });
    expect(small?.holders).to.deep.include({ holder: cast.dairy.id, unit: "gram", quantity: "30000" });
    expect(told.events.filter(({ recorded }) => recorded).map(({ kind }) => kind)).to.deep.equal([
      "commission",
      "commission",
    ]);
    expect(told.events.filter(({ kind }) => kind === "transfer")).to.have.length(2);
    expect(told.parties.map(({ party }) => party)).to.have.members([cast.maker.id, cast.pastaMaker.id, cast.dairy.id]);
  });

  const steps: [who: Who, of: keyof typeof along, sees: Record<string, string>, events: string[]][] = [
    ["maker", "flour", { flour: "self 0" }, ["grow", "deliver"]],
    [
      "pastaMaker",
      "flour",
      { flour: "self 0", pasta: "forward 1", small: "forward 2" },
      ["deliver", "make", "pack", "sell"],
    ],
    ["dairy", "small", { small: "self 0", lasagne: "forward 1" }, ["sell", "cook"]],
    ["dairyBody", "cheese", { cheese: "self 0", lasagne: "forward 1" }, ["cook"]],
  ];
  for (const [who, of, sees, events] of steps)
    it(`is shown to the ${who} from the ${of} on as far as one step each way`, async () => {
      expect(await metBy(of, who)).to.deep.equal(sees);
      const claimed = (await trace(of, who)).events
        .filter(({ recorded }) => !recorded)
        .map(({ id }) => id.split(":").at(-1));
      expect(claimed).to.deep.equal(events);
    });

  const hidden: [who: Who, of: keyof typeof along][] = [
    ["maker", "pasta"],
    ["maker", "small"],
    ["dairy", "pasta"],
    ["dairy", "flour"],
    ["dairyBody", "pasta"],
  ];
  for (const [who, of] of hidden)
    it(`looks to the ${who} as if there were no ${of}`, async () => {
      for (const what of ["trace", "balance"])
        expectRefusal(await ask(at(along[of], what), { by: who }), { code: "batch/not-found", says: "on record" });
    });

  it("balances what the chain says, as a whole and per holder, for its control body; an operator sees its own part", async () => {
    const body = (await ask(at(along.pasta, "balance"), { by: "body" })).body;
    const closed = {
      unit: "gram",
      opening: "0",
      in: "600000",
      out: "0",
      closing: "600000",
      difference: "0",
      incomplete: false,
    };
    expect(body).to.deep.include({ basis: "recorded", whole: [closed] });
    const own = (await ask(at(along.pasta, "balance"), { by: "pastaMaker" })).body;
    expect(own["whole"]).to.deep.equal([]);
    expect(own["holders"]).to.deep.equal([{ ...closed, holder: cast.pastaMaker.id }]);
  });

  it("balances what nobody put on chain by what is claimed, over the interval that is asked for", async () => {
    const whole = (await ask(at(along.flour, "balance"), { by: "inspector" })).body;
    expect(whole).to.deep.include({ basis: "claimed" });
    expect((whole["whole"] as object[])[0]).to.include({ in: "300000", out: "300000", difference: "0" });
    const later = new Date((1_770_000_000 + 3600) * 1000).toISOString();
    const rest = (await ask(at(along.flour, `balance?from=${later}`), { by: "inspector" })).body;
    expect((rest["whole"] as object[])[0]).to.include({ opening: "300000", in: "0", out: "300000", closing: "0" });
  });

  it("tells everybody steps, places and days that the chain knows, and no quantity, partner or claim", async () => {
    const answer = await ask(at(along.small, "journey"));
    expect(answer.status).to.equal(200);
    expect(answer.body["steps"]).to.deep.equal([
      {
        step: "made",
        productName: "Pasta all'uovo QM",
        operatorName: cast.pastaMaker.name,
        municipality: "Osimo",
        declared: { municipality: "Osimo", producedOn: "2026-02-04" },
        day: (answer.body["steps"] as { day: string }[])[0]?.day,
        own: true,
      },
    ]);
    const text = JSON.stringify(answer.body);
    for (const secret of [cast.maker.name, cast.maker.id, cast.dairy.name, cast.dairy.id, "150000", "SR-0226"])
      expect(text).not.to.contain(secret);
  });

  it("is on the consumer's page back to the field, with who signed each step; where it went and how much of it are not", async () => {
    const { bottledWine, grapes, must, bulkWine } = custodyBatches;
    const page = async (batch: { gtin: string; lot: string }) =>
      (await (await fetch(`${url}/01/${batch.gtin}/10/${encodeURIComponent(batch.lot)}?lang=en`)).text()).replaceAll(
        "&#39;",
        "'",
      );
    const section = /<h3>Where it comes from<[\s\S]*?<h3>This batch</.exec(await page(bottledWine))?.[0] ?? "";
    const steps = [...section.matchAll(/<li class="step"><b>(.*?)<\/b><span>(.*?)<\/span><span>(.*?)<\/span>/g)];
    const made = (name: string) => `Processed and signed by ${name}`;
    expect(steps.map(([, , who, where]) => [who, where])).to.deep.equal([
      [`Produced and signed by ${cast.grower.name}`, "Stated: Cerreto d'Esi, 18 September 2025"],
      [`Handed to ${cast.cellar.name}, signed by both`, "Jesi"],
      [made(cast.cellar.name), "Stated: Jesi, 19 September 2025"],
      [made(cast.cellar.name), "Stated: Jesi, 28 November 2025"],
    ]);
    for (const hidden of [cast.shop.name, grapes.lot, must.lot, bulkWine.lot, "10.000", "10,000"])
      expect(section).not.to.contain(hidden);
    expect(await page(along.small))
      .to.contain('id="journey"')
      .and.not.contain("Where it comes from");
  });

  it("is reported one step back and one step forward, as CSV and as PDF, to the operator and to authorities", async () => {
    const report = `${url}/api/v1/reports/one-step`;
    const csv = String((await ask(report, { by: "pastaMaker" })).body["text"]);
    const lines = csv
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(","));
    expect(lines.map((cells) => [cells[1], cells[4], cells[7], cells[10], cells[13]])).to.deep.equal([
      ["received", cast.maker.name, along.flour.lot, "300000", "no"],
      ["handed", cast.dairy.name, along.small.lot, "50000", "no"],
    ]);
    const named = await ask(`${report}?operator=${cast.pastaMaker.id}&lot=SR-0226`, { by: "inspector" });
    expect(String(named.body["text"]).trim().split("\r\n")).to.have.length(2);
    const headers = { authorization: `Bearer ${tokenOf("pastaMaker")}`, accept: "application/pdf" };
    const answer = await fetch(`${report}?lang=en`, { headers });
    expect(answer.headers.get("content-type")).to.contain("application/pdf");
    const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    const text = pages
      .map((page) => page.text)
      .join(" ")
      .replace(/\s+/g, " ");
    for (const told of ["No 178/2002", cast.maker.name, cast.dairy.name, along.small.lot, "50 kg", "claimed"])
      expect(text).to.contain(told);
  });

  it("is reported to no other operator", async () => {
    const report = `${url}/api/v1/reports/one-step?operator=${cast.pastaMaker.id}`;
    expectRefusal(await ask(report, { by: "maker" }), { code: "actor/not-found", says: "on record" });
    const own = String((await ask(`${url}/api/v1/reports/one-step`, { by: "dairy" })).body["text"]);
    expect(own.trim().split("\r\n")).to.have.length(1);
  });

  it("is 404 for what does not exist, and for nobody's batch the same", async () => {
    const none = { gtin: gtins.unused, lot: "NONE" };
    expectRefusal(await ask(at(none, "trace"), { by: "inspector" }), { code: "batch/not-found", says: "on record" });
    expectRefusal(await ask(at(along.flour, "journey")), { code: "batch/not-found", says: "on record" });
  });
});

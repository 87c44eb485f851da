import { expect } from "chai";
import ExcelJS from "exceljs";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { ask, askUntil, demoProduct, tokenOf } from "../support/demo-product.ts";
import { listen } from "../support/event-reader.ts";
import {
  findingsOf,
  markedCells,
  pastaHeader,
  pastaRow,
  sendFile,
  settled,
  workbookOf,
  xlsxType,
} from "../support/import-file.ts";

describe("a file of batches at the desk", () => {
  let url: string;
  /** Made once: a workbook says when it was made, so that a second one has other bytes. */
  let damaged: Buffer;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    damaged = await damagedWorkbook();
  });

  const send = async (bytes: Buffer, more: { name?: string; type?: string; certificate?: string } = {}) => {
    const file = { certificate: certificates.pasta.id, name: "lotti.xlsx", type: xlsxType, ...more, bytes };
    const answer = await sendFile(url, { token: tokenOf("pastaMaker") }, file);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
    return { id: String(answer.body["import"]), again: answer.body["again"] };
  };
  const read = (id: string) => settled(url, id, "pastaMaker");
  const act = (id: string, what: string, json: unknown = {}) =>
    ask(`${url}/api/v1/batch-imports/${id}/${what}`, { by: "pastaMaker", json });
  const fetchFile = async (path: string) => {
    const answer = await fetch(url + path, { headers: { authorization: `Bearer ${tokenOf("pastaMaker")}` } });
    expect(answer.status).to.equal(200);
    return Buffer.from(await answer.arrayBuffer());
  };

  it("goes from the template to a final seal, told live, and not back", async () => {
    const live = await listen(url, tokenOf("pastaMaker"));
    const template = new ExcelJS.Workbook();
    const empty = await fetchFile(`/api/v1/certificates/${certificates.pasta.id}/template.xlsx`);
    await template.xlsx.load(empty as unknown as Parameters<typeof template.xlsx.load>[0]);
    const sheet = template.worksheets[0];
    expect(sheet?.getRow(1).getCell(1).text).to.equal("GTIN");
    expect(sheet?.getColumn(2).numFmt).to.equal("@");
    expect(template.worksheets[1]?.name).to.equal("Istruzioni");
    [pastaRow("FILE-1"), pastaRow("FILE-2")].forEach((row, index) => {
      row.forEach((value, at) => {
        if (sheet) sheet.getRow(index + 2).getCell(at + 1).value = value;
      });
    });
    const { id } = await send(Buffer.from(await template.xlsx.writeBuffer()));
    expect(await read(id)).to.include({ state: "checked", good: 2, wrong: 0, flaws: 0, repairs: 0, total: "2000" });
    await live.until((event) => event.type === "import" && event.id === id && event.state === "checked");
    expect((await act(id, "registration")).status).to.equal(202);
    const done = await read(id);
    expect(done["state"], JSON.stringify(done)).to.equal("registered");
    await live.until((event) => event.type === "seal" && event.id === done["seal"] && event.state === "final");
    await live.close();
    const undone = await act(id, "undo");
    expect(undone.body).to.include({ status: 409, code: "import/not-undoable" });
    expect(undone.body["detail"]).to.include("only a measure, or your control body");
  });

  const damagedWorkbook = () =>
    workbookOf(
      [
        [...pastaHeader, "Cliente"],
        pastaRow("D-1"),
        ["12345678905", ...pastaRow("D-2").slice(1)],
        [gtins.eggPasta, 123, "1.250", "05/06/2026", "31/12/2026"],
        [gtins.eggPasta, "D-\u00a04", "750 g", 46083, "2026-09-02"],
        [gtins.eggPasta, "D-5", { formula: "500+500", result: 1000 }, "2026-03-02", "2026-02-01"],
        pastaRow("D-1"),
        [1.9e18, "D-7", "1000", "2026-03-02"],
      ],
      (sheet) => {
        sheet.getCell("B4").numFmt = "000000";
        sheet.getRow(2).height = 33;
      },
    );

  it("is told cell by cell what is damaged, and comes back with exactly those cells marked", async () => {
    const { id } = await send(damaged, { name: "è rovinato.xlsx" });
    expect(await read(id)).to.include({ state: "checked", good: 1, wrong: 6 });
    const flaws = await findingsOf(url, id, "pastaMaker");
    expect(flaws).to.deep.equal([
      "F1 header-unknown → ",
      "A3 gtin-zeros-lost → 00012345678905",
      "B4 lot-number → 000123",
      "C4 quantity-ambiguous → 1250",
      "D4 day-ambiguous → 2026-06-05",
      "B5 lot-characters",
      "D5 day-serial → 2026-03-02",
      "C6 formula → 1000",
      "B7 row-twice",
      "A8 scientific",
    ]);
    expect(await findingsOf(url, id, "pastaMaker", "repair")).to.deep.equal([
      "E4 day-written-otherwise",
      "C5 unit-dropped",
    ]);
    const corrected = await fetchFile(`/api/v1/batch-imports/${id}/corrected.xlsx?language=it`);
    const marked = await markedCells(corrected);
    expect([...marked.keys()].sort()).to.deep.equal(flaws.map((flaw) => flaw.split(" ")[0]).sort());
    expect(marked.get("A3")).to.include("zeri iniziali").and.include("00012345678905");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(corrected as unknown as Parameters<typeof book.xlsx.load>[0]);
    const sheet = book.getWorksheet("Lotti");
    expect(sheet?.getRow(1).getCell(7).text).to.equal("Errori");
    expect(sheet?.getRow(4).getCell(7).text.split("\n")).to.have.length(3);
    expect(sheet?.getRow(2).getCell(7).text).to.equal("");
    expect(sheet?.getRow(2).height, "the file keeps its own formats").to.equal(33);
    expect(sheet?.getRow(4).getCell(2).value, "and what stands in its cells").to.equal(123);
    const registration = await act(id, "registration");
    expect(registration.body).to.include({ status: 409, code: "import/not-checked" });
  });

  it("has proposals that its operator takes over, kind by kind; the cells are told as mended then", async () => {
    const { id, again } = await send(damaged);
    expect(again, "the same bytes are the same import").to.equal(true);
    await read(id);
    const codes = ["header-unknown", "lot-number", "quantity-ambiguous", "day-ambiguous", "day-serial", "formula"];
    expect((await act(id, "acceptances", { codes })).status).to.equal(202);
    expect(await read(id)).to.include({ state: "checked" });
    expect(await findingsOf(url, id, "pastaMaker")).to.deep.equal([
      "A3 gtin-zeros-lost → 00012345678905",
      "B5 lot-characters",
      "E6 best-before-production",
      "B7 row-twice",
      "A8 scientific",
    ]);
    const mended = await findingsOf(url, id, "pastaMaker", "repair");
    expect(mended.filter((line) => line.includes("taken-over"))).to.have.length(5);
  });

  it("may come back as a corrected file with a row mended", async () => {
    const csv = (lot: string) => Buffer.from(`${pastaHeader.join(";")}\r\n${pastaRow(lot).join(";")}\r\n`);
    const { id } = await send(csv("LÒT"), { name: "a.csv", type: "text/csv" });
    await read(id);
    const corrected = await fetchFile(`/api/v1/batch-imports/${id}/corrected.xlsx`);
    expect([...(await markedCells(corrected)).keys()]).to.deep.equal(["B2"]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(corrected as unknown as Parameters<typeof book.xlsx.load>[0]);
    const cell = book.worksheets[0]?.getCell("B2");
    if (cell) cell.value = "LOT-MENDED";
    const mended = await send(Buffer.from(await book.xlsx.writeBuffer()));
    expect(await read(mended.id)).to.include({ state: "checked", good: 1, flaws: 0, repairs: 0 });
  });

  it("tells what is on record just so from what is on record otherwise", async () => {
    const first = await send(await workbookOf([pastaHeader, pastaRow("KNOWN-1"), pastaRow("KNOWN-2")]));
    await read(first.id);
    await act(first.id, "registration");
    expect(await read(first.id)).to.include({ state: "registered" });
    const changed = [...pastaRow("KNOWN-2").slice(0, 2), "2000", ...pastaRow("").slice(3)];
    const longer = await send(await workbookOf([pastaHeader, pastaRow("KNOWN-1"), changed, pastaRow("KNOWN-3")]));
    expect(await read(longer.id)).to.include({ state: "checked", good: 1, known: 1, wrong: 1 });
    expect(await findingsOf(url, longer.id, "pastaMaker")).to.deep.equal(["B3 registered-otherwise"]);
    const added = await send(await workbookOf([pastaHeader, pastaRow("KNOWN-1"), pastaRow("KNOWN-3")]));
    await read(added.id);
    await act(added.id, "registration");
    const done = await read(added.id);
    expect(done).to.include({ state: "registered", total: "1000" });
  });

  it("is told what the specification says of its rows, and may be registered all the same", async () => {
    const row = (lot: string, grapes: string) => [gtins.wine, lot, "750", "2026-03-02", grapes];
    const header = ["gtin", "lot", "quantity", "producedOn", "grapes/verdicchio"];
    const bytes = await workbookOf([header, row("RULE-1", "92.5"), row("RULE-2", "84.9"), row("RULE-3", "")]);
    const file = { certificate: certificates.wine.id, name: "regole.xlsx", type: xlsxType, bytes };
    const id = String((await sendFile(url, { token: tokenOf("maker") }, file)).body["import"]);
    const checked = await settled(url, id, "maker");
    const dossier = { producedOn: "2026-03-02", fields: { "grapes/verdicchio": "92.5" } };
    const evaluation = `${url}/api/v1/specifications/${certificates.wine.product}/evaluation`;
    const { counts } = (await ask(evaluation, { json: dossier })).body as { counts: { notDocumented: number } };
    expect(counts.notDocumented).to.be.above(0);
    const elsewhere = Array.from({ length: counts.notDocumented }, () => "1 rule-not-documented");
    const told = await findingsOf(url, id, "maker", "warning");
    expect(told).to.deep.equal([...elsewhere, "E1 rule-not-documented", "E3 rule-not-met"]);
    expect(checked).to.include({ state: "checked", good: 3, wrong: 0, flaws: 0, warnings: told.length });
    const findings = `${url}/api/v1/batch-imports/${id}/findings?code=rule-not-met`;
    const [notMet] = (await ask(findings, { by: "maker" })).body["findings"] as Record<string, unknown>[];
    expect(notMet?.["values"]).to.include({ nameIt: "Verdicchio", valueIt: "84,9 %", boundEn: "≥ 85 %" });

    const answer = await fetch(`${url}/api/v1/batch-imports/${id}/corrected.xlsx?language=it`, {
      headers: { authorization: `Bearer ${tokenOf("maker")}` },
    });
    const corrected = Buffer.from(await answer.arrayBuffer());
    expect([...(await markedCells(corrected)).keys()]).to.deep.equal([]);
    const marked = await markedCells(corrected, "yellow");
    expect([...marked.keys()]).to.deep.equal(["E1", "E3"]);
    expect(marked.get("E3")).to.include("chiede ≥ 85 %, qui c'è 84,9 %");

    await ask(`${url}/api/v1/batch-imports/${id}/registration`, { by: "maker", json: {} });
    const { state, seal } = await settled(url, id, "maker");
    expect(state).to.equal("registered");
    const { body } = await ask(`${url}/api/v1/seals/${seal}/evaluation`, { by: "maker" });
    const outcomes = (body["batches"] as { rules: { rule: string; outcome: string }[] }[]).map(({ rules }) =>
      rules.filter(({ outcome }) => outcome === "not-met").map(({ rule }) => rule),
    );
    expect(outcomes).to.deep.equal([[], ["grapes"], []]);
  });

  it("is withdrawn while its seal waits for the countersignature, and may then be sent anew", async () => {
    const row = [gtins.wine, "UNDO-1", "750", "2026-03-02"];
    const bytes = await workbookOf([["gtin", "lot", "quantity", "producedOn"], row]);
    const file = { certificate: certificates.wine.id, name: "vino.xlsx", type: xlsxType, bytes };
    const sent = await sendFile(url, { token: tokenOf("maker") }, file);
    const id = String(sent.body["import"]);
    await settled(url, id, "maker");
    await ask(`${url}/api/v1/batch-imports/${id}/registration`, { by: "maker", json: {} });
    const { seal } = await settled(url, id, "maker");
    const undone = await ask(`${url}/api/v1/batch-imports/${id}/undo`, { by: "maker", json: {} });
    expect(undone.body).to.include({ import: id, state: "undone" });
    const state = await askUntil(`${url}/api/v1/seals/${seal}`, ({ body }) => body["state"] === "cancelled", {
      by: "maker",
    });
    expect(state.body["state"]).to.equal("cancelled");
    const anew = await sendFile(url, { token: tokenOf("maker") }, file);
    expect(anew.body["import"]).to.not.equal(id);
    expect(await settled(url, String(anew.body["import"]), "maker")).to.include({ state: "checked", good: 1 });
  });

  it("fails with a reason when it cannot be read", async () => {
    const { id } = await send(Buffer.from("504b0304ffffffff", "hex"));
    const failed = await read(id);
    expect(failed["state"]).to.equal("failed");
    expect(failed["problem"]).to.deep.include({ code: "import/unreadable", retry: false });
    expect((await act(id, "undo")).body).to.include({ state: "undone" });
  });

  it("looks to everybody else as if it were not there", async () => {
    const { id } = await send(await workbookOf([pastaHeader, pastaRow("MINE-1")]));
    await read(id);
    const base = `${url}/api/v1/batch-imports/${id}`;
    for (const path of ["", "/findings", "/corrected.xlsx"])
      expect((await ask(base + path, { by: "dairy" })).body, path).to.include({
        status: 404,
        code: "import/not-found",
      });
    for (const [path, json] of [
      ["registration", {}],
      ["undo", {}],
      ["acceptances", { codes: ["formula"] }],
    ] as const)
      expect((await ask(`${base}/${path}`, { by: "dairy", json })).body, path).to.include({ status: 404 });
    expect((await ask(`${url}/api/v1/batch-imports`, { by: "dairy" })).body["imports"]).to.deep.equal([]);
    const template = `${url}/api/v1/certificates/${certificates.pasta.id}/template.csv`;
    expect((await ask(template, { by: "dairy" })).body).to.include({ status: 404, code: "certificate/not-found" });
    expect((await ask(base, { by: "inspector" })).status).to.equal(403);
  });
});

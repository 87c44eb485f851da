import { expect } from "chai";
import type { ErrorCode } from "../../core/errors/error-code.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { type Answer, ask, demoProduct, type Who } from "../support/demo-product.ts";
import { whatIsThere } from "../support/refused.ts";
import { expectSameAnswer } from "../support/same-answer.ts";

const noSeal = `0x${"0123456789abcdef".repeat(4)}`;
const noId = "0x0123456789abcdef";
const reason = { code: "test", it: "Prova", en: "Test" };
const suspension = { kind: "suspension", reason };
const pasta = { gtin: gtins.unused, lot: "O-1", quantity: "1", producedOn: "2026-03-02" };
const csv = "gtin,lot,quantity,producedOn\n09521234900016,O-1,1,2026-03-02\n";

describe("what is somebody else's", () => {
  let url: string;
  /** A seal on record; a seal and a lot that still wait; an operation and a token: all of others. */
  let others: { seal: string; waiting: string; operation: string; token: string };
  let there: Awaited<ReturnType<typeof whatIsThere>>;
  const waitingLot = "WAITS-1";

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    const wine = { gtin: gtins.wine, lot: waitingLot, quantity: "750", producedOn: "2026-03-02" };
    const json = { certificate: certificates.wine.id, ...wine };
    const registered = await ask(`${url}/api/v1/batches`, { by: "maker", json });
    const dairys = (await ask(`${url}/api/v1/seals`, { by: "dairy" })).body["seals"] as Record<string, string>[];
    const tokens = (await ask(`${url}/api/v1/tokens`, { by: "dairy" })).body["tokens"] as { id: string }[];
    const [seal, token] = [dairys[0], tokens[0]];
    others = {
      seal: String(seal?.["seal"]),
      waiting: String(registered.body["seal"]),
      operation: String(seal?.["operation"]),
      token: String(token?.id),
    };
    expect(Object.values(others)).to.not.include("undefined");
    there = await whatIsThere(url);
  });

  type Pair = () => readonly [string, string];
  const seal: Pair = () => [others.seal, noSeal];
  const waiting: Pair = () => [others.waiting, noSeal];
  const cheese: Pair = () => [certificates.cheese.id, noId];
  const post = (by: Who, path: string, json: unknown = {}) => ask(`${url}/api/v1/${path}`, { by, json });
  const get = (by: Who, path: string) => ask(`${url}/api/v1/${path}`, { by });

  const cases: readonly [what: string, code: ErrorCode, ids: Pair, asked: (id: string) => Promise<Answer>][] = [
    ["a seal, read", "seal/not-found", seal, (id) => get("maker", `seals/${id}`)],
    ["a waiting seal, read", "seal/not-found", waiting, (id) => get("pastaMaker", `seals/${id}`)],
    ["a waiting seal, read by another body", "seal/not-found", waiting, (id) => get("dairyBody", `seals/${id}`)],
    ["a waiting seal, cancelled", "seal/not-found", waiting, (id) => post("pastaMaker", `seals/${id}/cancellation`)],
    ["a seal on record, cancelled", "seal/not-found", seal, (id) => post("maker", `seals/${id}/cancellation`)],
    [
      "a waiting seal, countersigned",
      "seal/not-found",
      waiting,
      (id) => post("dairyBody", `seals/${id}/countersignature`),
    ],
    ["a seal on record, countersigned", "seal/not-found", seal, (id) => post("body", `seals/${id}/countersignature`)],
    [
      "a waiting seal, sent back",
      "seal/not-found",
      waiting,
      (id) => post("dairyBody", `seals/${id}/return`, { because: "no" }),
    ],
    [
      "a waiting seal, suspended",
      "measure/subject-unknown",
      waiting,
      (id) => post("dairyBody", `seals/${id}/measures`, suspension),
    ],
    [
      "a certificate, used for a batch",
      "certificate/not-found",
      cheese,
      (id) => post("maker", "batches", { ...pasta, certificate: id }),
    ],
    [
      "a certificate, used for a file",
      "certificate/not-found",
      cheese,
      (id) => ask(`${url}/api/v1/imports?certificate=${id}`, { by: "maker", csv }),
    ],
    [
      "a certificate, amended",
      "certificate/not-found",
      cheese,
      (id) => post("body", `certificates/${id}/amendments`, { quota: "99000000" }),
    ],
    [
      "a batch on record, suspended by another body",
      "batch/not-found",
      () => ["CU26-11", "NO-SUCH"],
      (id) => post("body", `batches/${gtins.cheese}/${id}/measures`, suspension),
    ],
    [
      "a waiting batch, suspended by its inspector",
      "batch/not-found",
      () => [waitingLot, "NO-SUCH"],
      (id) => post("inspector", `batches/${gtins.wine}/${id}/measures`, suspension),
    ],
    [
      "a lot, registered under its GTIN",
      "import/invalid",
      () => ["CU26-11", "NO-SUCH"],
      (id) =>
        post("pastaMaker", "batches", { ...pasta, gtin: gtins.cheese, lot: id, certificate: certificates.pasta.id }),
    ],
    [
      "a waiting lot, registered under its GTIN",
      "import/invalid",
      () => [waitingLot, "NO-SUCH"],
      (id) =>
        post("pastaMaker", "batches", { ...pasta, gtin: gtins.wine, lot: id, certificate: certificates.pasta.id }),
    ],
    [
      "an actor, given a token",
      "actor/not-found",
      () => [cast.dairy.id, noId],
      (id) => post("maker", "tokens", { actor: id, label: "theirs" }),
    ],
    [
      "a token, revoked",
      "token/not-found",
      () => [others.token, "tok_nosuch"],
      (id) => ask(`${url}/api/v1/tokens/${id}`, { by: "maker", method: "DELETE" }),
    ],
    [
      "an operation, followed",
      "operation/not-found",
      () => [others.operation, "999999999"],
      (id) => get("maker", `operations/${id}`),
    ],
  ];
  for (const [what, code, ids, asked] of cases)
    it(`looks like what there is not: ${what}`, () => expectSameAnswer(code, ids(), asked));

  for (const kind of ["", "/evidence", "/qr.svg", "/qr.png"])
    it(`looks like what there is not: a waiting batch, asked for by anybody${kind}`, () =>
      expectSameAnswer("batch/not-found", [waitingLot, "NO-SUCH"], (lot) =>
        ask(`${url}/api/v1/batches/${gtins.wine}/${lot}${kind}`),
      ));

  it("gives no place in a list of one's own", async () => {
    const following = (id: string) => get("pastaMaker", `seals?after=${id}`);
    expect((await following(others.seal)).body).to.deep.equal((await following(noSeal)).body);
  });

  it("shows of a batch on record no more than the public part, but all to its own people", async () => {
    const fields = async (by?: Who) => {
      const path = `${url}/api/v1/batches/${gtins.cheese}/CU26-11/evidence`;
      const { body } = await ask(path, by === undefined ? {} : { by });
      return (body["fields"] as object[]).filter((field) => "path" in field).length;
    };
    const open = await fields();
    expect(await fields("maker")).to.equal(open);
    expect(await fields("body")).to.equal(open);
    for (const by of ["dairy", "dairyBody", "inspector"] as const) expect(await fields(by)).to.be.above(open);
  });

  it("is as it was after all this", async () => {
    expect(await whatIsThere(url)).to.deep.equal(there);
    expect((await get("maker", `seals/${others.waiting}`)).body).to.include({ state: "awaiting-countersignature" });
  });
});

import { expect } from "chai";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { type Answer, ask, demoProduct, tokenOf } from "../support/demo-product.ts";
import { expectRefusal, type Refusal, whatIsThere } from "../support/refused.ts";

const megabyte = new Uint8Array(1_000_000).fill(0x61);

/** A body of so many megabytes that says nothing of its length; made as it is sent. */
const endless = (megabytes: number): ReadableStream<Uint8Array> => {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => (sent++ < megabytes ? controller.enqueue(megabyte) : controller.close()),
  });
};

type Raw = { type?: string; key?: string | null; body?: BodyInit; path?: string; headers?: Record<string, string> };

describe("a request that is not as HTTP or JSON should be", () => {
  let url: string;
  let there: Awaited<ReturnType<typeof whatIsThere>>;
  const imports = `/api/v1/imports?certificate=${certificates.pasta.id}`;
  const batch = {
    certificate: certificates.pasta.id,
    gtin: gtins.eggPasta,
    lot: "HTTP-1",
    quantity: "1",
    producedOn: "2026-03-02",
  };

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    there = await whatIsThere(url);
  });

  const send = async ({
    type = "application/json",
    key = "http",
    body = "{}",
    path = "/api/v1/batches",
    headers,
  }: Raw) => {
    const answer = await fetch(url + path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokenOf("pastaMaker")}`,
        ...(type === "" ? {} : { "content-type": type }),
        ...(key === null ? {} : { "idempotency-key": key }),
        ...headers,
      },
      body,
      ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
    } as RequestInit);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) } as Answer;
  };

  const cases: readonly (Refusal & { readonly when: string; readonly sent: () => Raw })[] = [
    {
      when: "a JSON body of 100 MB is announced",
      sent: () => ({ body: new Blob(Array.from({ length: 100 }, () => megabyte)) }),
      code: "request/too-large",
      says: "longer than 1000000 bytes",
    },
    {
      when: "a JSON body of 100 MB does not say how long it is",
      sent: () => ({ body: endless(100) }),
      code: "request/too-large",
      says: "longer than 1000000 bytes",
    },
    {
      when: "a file of 100 MB is announced",
      sent: () => ({ path: imports, type: "text/csv", body: new Blob(Array.from({ length: 100 }, () => megabyte)) }),
      code: "request/too-large",
      says: "longer than 50000000 bytes",
    },
    {
      when: "JSON is nested 10,000 deep",
      sent: () => ({ body: `{"fields":${"[".repeat(10_000)}${"]".repeat(10_000)}}` }),
      code: "request/malformed",
      says: "nested 10001 deep; at most 32",
    },
    { when: "JSON is cut off", sent: () => ({ body: '{"gtin":' }), code: "request/malformed", says: "not JSON" },
    {
      when: "JSON is not UTF-8",
      sent: () => ({ body: Buffer.from('{"lot":"caff\xe8"}', "latin1") }),
      code: "request/malformed",
      says: "not UTF-8",
    },
    {
      when: "a member is called __proto__",
      sent: () => ({ body: JSON.stringify(batch).replace("}", ',"fields":{"__proto__":"x"}}') }),
      code: "request/malformed",
      says: "__proto__",
    },
    {
      when: "the body is a list",
      sent: () => ({ body: "[]" }),
      code: "request/invalid",
      at: [""],
      says: "expected object",
    },
    {
      when: "the body is a form",
      sent: () => ({ type: "application/x-www-form-urlencoded", body: "lot=1" }),
      code: "request/unsupported-media-type",
      says: "send the body as application/json",
    },
    {
      when: "a spreadsheet is sent for a CSV",
      sent: () => ({ path: imports, type: "application/vnd.ms-excel" }),
      code: "request/unsupported-media-type",
      says: "send the body as text/csv",
    },
    {
      when: "the CSV says that it is Windows-1252",
      sent: () => ({ path: imports, type: "text/csv; charset=windows-1252" }),
      code: "request/unsupported-media-type",
      says: "send the body as text/csv",
    },
    {
      when: "the body is compressed",
      sent: () => ({ headers: { "content-encoding": "gzip" } }),
      code: "request/unsupported-media-type",
      says: "send the body as",
    },
    {
      when: "the certificate of a file is not named",
      sent: () => ({ path: "/api/v1/imports", type: "text/csv", body: "x" }),
      code: "request/invalid",
      at: ["query/certificate"],
      says: "0x and 16 lower-case hex digits",
    },
    {
      when: "the Idempotency-Key is missing",
      sent: () => ({ key: null, body: JSON.stringify(batch) }),
      code: "request/idempotency-key-missing",
      says: "a new one (a UUID) for every new request",
    },
    {
      when: "the Idempotency-Key of a file is empty",
      sent: () => ({ key: "", path: imports, type: "text/csv", body: "x" }),
      code: "request/idempotency-key-missing",
      says: "1 to 255 visible ASCII characters",
    },
    {
      when: "it can only be answered in XML",
      sent: () => ({ headers: { accept: "application/xml" } }),
      code: "request/not-acceptable",
      says: "application/json",
    },
  ];
  for (const { when, sent, ...refusal } of cases) {
    it(`is refused with ${refusal.code} when ${when}`, async () => expectRefusal(await send(sent()), refusal));
  }

  const reads: readonly (Refusal & { readonly when: string; readonly path: string })[] = [
    {
      when: "the lot is unknown",
      path: `${gtins.eggPasta}/NO-SUCH`,
      code: "batch/not-found",
      says: "nothing is on record",
    },
    {
      when: "the check digit is wrong",
      path: "09521234200018/A",
      code: "request/invalid",
      at: ["path/gtin"],
      says: "expected 7 as the last digit",
    },
    {
      when: "the lot has 21 characters",
      path: `${gtins.eggPasta}/${"A".repeat(21)}`,
      code: "request/invalid",
      at: ["path/lot"],
      says: "found 21",
    },
    {
      when: "the lot has a space",
      path: `${gtins.eggPasta}/A%20B`,
      code: "request/invalid",
      at: ["path/lot"],
      says: "letters without accents",
    },
    {
      when: "an escape is broken",
      path: `${gtins.eggPasta}/%E0%A4%A`,
      code: "request/malformed",
      says: "percent-encoded",
    },
  ];
  for (const { when, path, ...refusal } of reads) {
    it(`finds no batch and says ${refusal.code} when ${when}`, async () => {
      for (const kind of ["", "/evidence", "/qr.svg", "/qr.png"])
        expectRefusal(await ask(`${url}/api/v1/batches/${path}${kind}`), refusal);
    });
  }

  it("is done once for its key, however often it comes and however many come at once", async () => {
    const one = () => ask(`${url}/api/v1/batches`, { by: "pastaMaker", json: batch, key: "json-once" });
    const crowd = await Promise.all(Array.from({ length: 8 }, one));
    const done = crowd.find(({ status }) => status === 202);
    for (const answer of crowd) {
      if (answer.status === 202) expect(answer.body).to.deep.equal(done?.body);
      else expectRefusal(answer, { code: "request/in-progress", says: "still running" });
    }
    expect((await one()).body).to.deep.equal(done?.body);
    const other = { by: "pastaMaker" as const, json: { ...batch, lot: "HTTP-2" }, key: "json-once" };
    expectRefusal(await ask(`${url}/api/v1/batches`, other), {
      code: "request/idempotency-key-reused",
      says: "used for another request",
    });
  });

  it("has left one batch and one operation by all of this", async () => {
    const { seals, operations } = await whatIsThere(url);
    expect([seals.length, operations.length]).to.deep.equal([there.seals.length + 1, there.operations.length + 1]);
  });
});

import { expect } from "chai";
import { rememberCodes } from "../../../api/resolver/remember-codes.ts";
import type { AskedCode, KnownCode } from "../../../api/resolver/resolver-link.ts";

const code = (gtin: string, lot: string | null = null): AskedCode => ({ gtin, lot, serial: null });
const g = "09521234100010";

describe("rememberCodes", () => {
  let clock: number;
  let asked: string[];
  let answer: (code: AskedCode) => Promise<KnownCode>;
  const onRecord: KnownCode = { product: "Verdicchio", lotOnRecord: true, links: [] };
  const open = (most = 10) =>
    rememberCodes(
      (one) => {
        asked.push(one.gtin + (one.lot ?? ""));
        return answer(one);
      },
      { now: () => clock, keptMs: 1000, most },
    );

  beforeEach(() => {
    clock = 0;
    asked = [];
    answer = async () => onRecord;
  });

  it("reads a code once, and again when its time is over", async () => {
    const memory = open();
    for (const at of [0, 999, 1000]) {
      clock = at;
      expect(await memory.read(code(g, "L1"))).to.equal(onRecord);
    }
    expect(asked).to.deep.equal([`${g}L1`, `${g}L1`]);
  });

  it("keeps GTIN and lots apart", async () => {
    const memory = open();
    for (const lot of [null, "L1", "L2", null, "L1"]) await memory.read(code(g, lot));
    expect(asked).to.deep.equal([g, `${g}L1`, `${g}L2`]);
  });

  it("reads what is not on record each time", async () => {
    const memory = open();
    for (const known of [
      { product: null, lotOnRecord: false, links: [] },
      { product: "Verdicchio", lotOnRecord: false, links: [] },
      onRecord,
    ]) {
      answer = async () => known;
      expect(await memory.read(code(g, "L1"))).to.equal(known);
    }
    expect(asked).to.have.length(3);
  });

  it("forgets a GTIN with its lots, and nothing else", async () => {
    const memory = open();
    const other = "09521234100027";
    for (const one of [code(g), code(g, "L1"), code(other)]) await memory.read(one);
    memory.forget(g);
    asked = [];
    for (const one of [code(g), code(g, "L1"), code(other)]) await memory.read(one);
    expect(asked).to.deep.equal([g, `${g}L1`]);
  });

  it("does not keep what was read while links were changed", async () => {
    const memory = open();
    let finish: (known: KnownCode) => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    const reading = memory.read(code(g));
    memory.forget(g);
    finish(onRecord);
    await reading;
    answer = async () => onRecord;
    await memory.read(code(g));
    expect(asked).to.have.length(2);
  });

  it("keeps no more than it may, the newest", async () => {
    const memory = open(2);
    for (const lot of ["1", "2", "3", "3", "2", "1"]) await memory.read(code(g, lot));
    expect(asked).to.deep.equal([`${g}1`, `${g}2`, `${g}3`, `${g}1`]);
  });
});

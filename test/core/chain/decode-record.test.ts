import { expect } from "chai";
import { AbiCoder, Interface } from "ethers";
import fc from "fast-check";
import { registryAbi } from "../../../contracts/abi/registry.ts";
import { toHex } from "../../../core/bytes/hex.ts";
import { decodeBytes, decodeRecord, decodeRole, encodeRecordCall } from "../../../core/chain/decode-record.ts";
import { emptyRecord } from "../../../core/chain/empty-record.ts";
import { encodeCall } from "../../../core/chain/encode-call.ts";
import { measureKinds, roles, units } from "../../../core/chain/facts.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { schemeBytes } from "../../../core/schema/scheme.ts";

const registry = new Interface(registryAbi);
const uint = (bits: number) => fc.bigInt(0n, 2n ** BigInt(bits) - 1n);
const hex = (min: number, max = min) => fc.uint8Array({ minLength: min, maxLength: max }).map(toHex);
const place = (names: readonly string[]) => fc.nat(names.length - 1);
const [kind, time] = [place(measureKinds), uint(40)];

const anyActor = fc.record({
  role: place(roles),
  since: time,
  keyVersion: uint(16),
  measure: kind,
  measuredAt: time,
  signer: hex(0, 100),
});
const anyMeasure = fc.record({ kind, sequence: uint(8), byInspector: fc.boolean(), time });
const anyRecord = fc.record({
  seal: fc.record({
    certificate: hex(8),
    total: uint(64),
    count: uint(24),
    sealedAt: time,
    cancelled: fc.boolean(),
    countersigned: fc.boolean(),
    measure: kind,
    measuredAt: time,
  }),
  certificate: fc.record({
    operator: hex(8),
    controlBody: hex(8),
    product: hex(8),
    from: time,
    until: time,
    quota: uint(64),
    used: uint(64),
    version: uint(16),
    measure: kind,
    measuredAt: time,
  }),
  product: fc.record({
    scheme: fc.stringMatching(/^[A-Z0-9]{1,8}$/),
    unit: place(units),
    countersigned: fc.boolean(),
    processed: fc.boolean(),
    rank: uint(8),
  }),
  accreditedFrom: time,
  accreditedUntil: time,
  batchByInspector: anyMeasure,
  batchByControlBody: anyMeasure,
  operator: anyActor,
  controlBody: anyActor,
  operatorSigner: hex(0, 100),
  controlBodySigner: hex(0, 100),
});
type AnyRecord = typeof anyRecord extends fc.Arbitrary<infer T> ? T : never;

const encoded = (record: AnyRecord): string => {
  const product = { ...record.product, scheme: schemeBytes(record.product.scheme) };
  return registry.encodeFunctionResult("recordOf", [{ ...record, product }]);
};

const fact = (at: { measure: number; measuredAt: bigint }) => ({ kind: measureKinds[at.measure], at: at.measuredAt });

/** What decoding must give for the record that was encoded. */
const expected = (r: AnyRecord) => {
  const batch = (m: AnyRecord["batchByInspector"]) => ({ kind: measureKinds[m.kind], at: m.time });
  const actor = (a: AnyRecord["operator"], signer: string) => ({
    role: roles[a.role],
    since: a.since,
    measure: fact(a),
    signer,
  });
  const { measure: _s, measuredAt: _st, ...seal } = r.seal;
  const { measure: _c, measuredAt: _ct, ...certificate } = r.certificate;
  const { rank: _, ...product } = r.product;
  return {
    seal: { ...seal, measure: fact(r.seal) },
    certificate: { ...certificate, measure: fact(r.certificate) },
    product: { ...product, unit: units[r.product.unit] },
    accreditation: { from: r.accreditedFrom, until: r.accreditedUntil },
    batch: { byInspector: batch(r.batchByInspector), byControlBody: batch(r.batchByControlBody) },
    operator: actor(r.operator, r.operatorSigner),
    controlBody: actor(r.controlBody, r.controlBodySigner),
  };
};

const refusesIt = (answer: unknown) =>
  expect(() => decodeRecord(answer))
    .to.throw(FiligranaError)
    .with.property("code", "chain/contradiction");

describe("the calls to the registry", () => {
  it("are encoded as the ABI has them", () => {
    const [seal, key, actor] = [`0x${"11".repeat(32)}`, `0x${"22".repeat(32)}`, `0x${"33".repeat(8)}`];
    expect(encodeRecordCall(seal, key)).to.equal(registry.encodeFunctionData("recordOf", [seal, key]));
    expect(encodeCall("actorOf(bytes8)", actor)).to.equal(registry.encodeFunctionData("actorOf", [actor]));
    expect(encodeCall("signerAt(bytes8,uint40)", actor, 5n)).to.equal(
      registry.encodeFunctionData("signerAt", [actor, 5n]),
    );
    expect(() => encodeCall("f(bytes32)", `0x${"11".repeat(33)}`)).to.throw(RangeError);
  });
});

describe("decodeRecord", () => {
  it("reads whatever record the contract's ABI encodes", () => {
    fc.assert(
      fc.property(
        anyRecord,
        (record) => expect(decodeRecord(encoded(record))).to.deep.equal(expected(record)) !== null,
      ),
      { seed: 3 },
    );
  });

  it("reads the empty record", () => {
    const nothing = fc.sample(anyRecord, { seed: 3, numRuns: 1 })[0] as AnyRecord;
    const zeros = registry.encodeFunctionResult("recordOf", [
      zeroed({ ...nothing, product: { ...nothing.product, scheme: `0x${"00".repeat(8)}` } }),
    ]);
    expect(decodeRecord(zeros)).to.deep.equal(emptyRecord);
  });

  const [some] = fc.sample(anyRecord, { seed: 4, numRuns: 1 }) as [AnyRecord];
  const answer = encoded(some);
  const word = (index: number, by: string): string =>
    `${answer.slice(0, 2 + 64 * index)}${by}${answer.slice(2 + 64 * (index + 1))}`;
  const hostile: readonly (readonly [string, unknown])[] = [
    ["nothing", "0x"],
    ["no text", null],
    ["no hex", "0xzz"],
    ["half a byte", answer.slice(0, -1)],
    ["a word less", answer.slice(0, 64 * 32)],
    ["a huge offset to the record", word(0, "f".repeat(64))],
    ["an offset beyond the end", word(0, `${"0".repeat(56)}00ffffff`)],
    ["an id with dirty padding", word(1, `${"11".repeat(8)}${"0".repeat(47)}1`)],
    ["a total of 65 bits", word(2, `${"0".repeat(47)}1${"0".repeat(16)}`)],
    ["a boolean of 2", word(5, `${"0".repeat(63)}2`)],
    ["a measure of kind 5", word(7, `${"0".repeat(63)}5`)],
    ["a huge offset to an actor", word(34, "f".repeat(64))],
    ["an overlong answer", `0x${"00".repeat(100_000)}`],
  ];
  for (const [what, wrong] of hostile) {
    it(`refuses an answer with ${what}`, () => {
      refusesIt(wrong);
    });
  }

  it("reads or refuses, and does nothing else, when any word is replaced", () => {
    const words = (answer.length - 2) / 64;
    const by = fc.oneof(
      hex(32).map((text) => text.slice(2)),
      fc.bigInt(0n, 4096n).map((n) => n.toString(16).padStart(64, "0")),
    );
    fc.assert(
      fc.property(fc.nat(words - 1), by, (index, replacement) => {
        try {
          return typeof decodeRecord(word(index, replacement)).seal.sealedAt === "bigint";
        } catch (error) {
          return error instanceof FiligranaError && error.code === "chain/contradiction";
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe("decodeRole and decodeBytes", () => {
  it("read what the ABI encodes", () => {
    const [actor] = fc.sample(anyActor, { seed: 6, numRuns: 1 }) as [AnyRecord["operator"]];
    expect(decodeRole(registry.encodeFunctionResult("actorOf", [actor]))).to.equal(roles[actor.role]);
    expect(decodeBytes(AbiCoder.defaultAbiCoder().encode(["bytes"], ["0x010203"]))).to.equal("0x010203");
    expect(() => decodeBytes(`0x${"ff".repeat(64)}`)).to.throw(FiligranaError);
  });
});

/** The same shape with nothing in it. */
function zeroed(value: unknown): unknown {
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, /[sS]igner$/.test(key) ? "0x" : zeroed(member)]),
    );
  }
  if (typeof value === "string") return `0x${"0".repeat(value.length - 2)}`;
  return typeof value === "boolean" ? false : 0n;
}

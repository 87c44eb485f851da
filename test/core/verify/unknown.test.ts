import { expect } from "chai";
import fc from "fast-check";
import type { ChainFacts } from "../../../core/chain/facts.ts";
import { notFound } from "../../../core/verify/not-found.ts";
import { verifyEvidence } from "../../../core/verify/verify-evidence.ts";
import { evidenceOf, factsOf, options, record, sealedAt, statement } from "../support/case.ts";
import { stranger } from "../support/keys.ts";

const codeOf = (facts: ChainFacts | null, check: string, file: unknown = evidenceOf(), opts = options) =>
  verifyEvidence(file, facts, opts).checks.find((c) => c.check === check);

describe("what cannot be known is never good:", () => {
  const facts = factsOf();
  const elsewhere: readonly (readonly [string, ChainFacts])[] = [
    ["chain/endpoint-on-other-chain", { ...facts, chainId: 1n }],
    ["chain/endpoint-on-other-registry", { ...facts, registry: stranger.address }],
    ["chain/endpoint-has-other-code", { ...facts, codeHash: `0x${"11".repeat(32)}` }],
    ["chain/endpoint-about-other-seal", { ...facts, about: { ...facts.about, seal: `0x${"11".repeat(32)}` } }],
    ["chain/endpoint-about-other-seal", { ...facts, about: { ...facts.about, batchKey: `0x${"11".repeat(32)}` } }],
  ];
  for (const [code, seen] of elsewhere) {
    it(`${code}, and all that depends on it is unknown`, () => {
      expect(codeOf(seen, "chain")).to.include({ outcome: "unknown", code });
      expect(codeOf(seen, "record")).to.include({ outcome: "unknown" });
      expect(verifyEvidence(evidenceOf(), seen, options).verdict).to.equal("cannot-check");
    });
  }

  it("a node that has not reached the seal's block cannot deny it; one past the statement's deadline can", () => {
    const missing = { seal: { ...record.seal, sealedAt: 0n } };
    const behind = { ...factsOf(0, missing), head: { number: 41n, time: sealedAt - 1n } };
    expect(codeOf(behind, "record")).to.include({ outcome: "unknown", code: "record/endpoint-behind" });
    const file = evidenceOf();
    const late = { ...file, seal: { ...file.seal, recorded: { ...file.seal.recorded, time: String(sealedAt * 2n) } } };
    const past = { ...behind, head: { number: 90n, time: statement.submitBefore } };
    expect(codeOf(past, "record", late)).to.include({ outcome: "fail", code: "record/not-on-record" });
  });

  it("a later format", () => {
    const later = { ...evidenceOf(), format: "filigrana-evidence/2", more: true };
    expect(codeOf(facts, "format", later)).to.include({ outcome: "unknown", code: "format/newer" });
    expect(verifyEvidence(later, facts, options).verdict).to.equal("cannot-check");
  });

  it("nothing at all: not found is said by who looked, not by the checks", () => {
    expect(notFound()).to.deep.include({ verdict: "not-found", measure: null });
  });
});

describe("a genuine batch is not made to look otherwise", () => {
  const good = (changed: Partial<typeof record>) => {
    const { verdict, checks } = verifyEvidence(evidenceOf(), factsOf(0, changed), options);
    expect(verdict).to.equal("in-good-standing");
    return checks.filter(({ outcome }) => outcome !== "pass").map(({ code }) => code);
  };
  const passkey = `${stranger.address}${"ab".repeat(64)}`;

  it("by a new accreditation after the seal", () => {
    expect(good({ accreditation: { from: sealedAt + 1n, until: sealedAt + 9n } })).to.deep.equal([
      "accreditation/changed-since",
    ]);
    expect(good({ accreditation: { from: 1n, until: sealedAt } })).to.deep.equal([]);
  });

  it("by a certificate ended in the very block of the seal", () => {
    expect(good({ certificate: { ...record.certificate, until: sealedAt } })).to.deep.equal([]);
  });

  it("by product rules that ask for the countersignature since, or no longer", () => {
    expect(good({ product: { ...record.product, countersigned: false } })).to.deep.equal([]);
    const file = evidenceOf();
    const { countersignature: _, ...seal } = file.seal;
    const before = factsOf(0, { seal: { ...record.seal, countersigned: false } });
    expect(verifyEvidence({ ...file, seal }, before, options).verdict).to.equal("in-good-standing");
  });

  it("by a passkey or a contract wallet, of which the contract was the judge", () => {
    expect(good({ operator: { ...record.operator, signer: passkey } })).to.deep.equal([
      "attestation/checked-by-contract",
    ]);
    const wallet = { ...record.controlBody, signer: stranger.address, signerHasCode: true };
    expect(good({ controlBody: wallet })).to.deep.equal(["countersignature/checked-by-contract"]);
  });
});

describe("verifyEvidence, on hostile input,", () => {
  it("never throws, and finds nothing good in it", () => {
    const throwing = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    let deep: unknown = 0;
    for (let i = 0; i < 20_000; i++) deep = [deep];
    const fields = [{ path: "a", salt: `0x${"00".repeat(16)}`, value: deep }];
    for (const file of [undefined, 1n, throwing, { ...evidenceOf(), fields }, { ...evidenceOf(), seal: throwing }]) {
      expect(verifyEvidence(file, factsOf(), options).verdict).to.be.oneOf(["does-not-match", "cannot-check"]);
    }
  });

  it("stays not good when any one place of a genuine file is changed", () => {
    const genuine = evidenceOf();
    const ignored = /^\/(names|seal\/recorded)/;
    const places = pathsIn(genuine).filter((path) => !ignored.test(path));
    const replacement = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.stringMatching(/^0x[0-9a-f]{0,64}$/));
    fc.assert(
      fc.property(fc.constantFrom(...places), replacement, (path, value) => {
        const changed = replaced(genuine, path.slice(1).split("/").map(unescaped), value);
        const { verdict } = verifyEvidence(changed, factsOf(), options);
        return JSON.stringify(changed) === JSON.stringify(genuine) || verdict !== "in-good-standing";
      }),
      { numRuns: 400, seed: 20260531 },
    );
  });

  it("does not throw when a recover function or the facts break", () => {
    const breaking = {
      ...options,
      recover: () => {
        throw new Error("no");
      },
    };
    expect(codeOf(factsOf(), "attestation", evidenceOf(), breaking)).to.include({ code: "check/broken" });
    for (const broken of [{}, { seal: record.seal }, { ...record, batch: null }]) {
      const facts = { ...factsOf(), record: broken } as unknown as ChainFacts;
      expect(verifyEvidence(evidenceOf(), facts, options).verdict).to.equal("cannot-check");
    }
  });
});

const escaped = (key: string): string => key.replaceAll("/", "~1");
const unescaped = (key: string): string => key.replaceAll("~1", "/");

/** JSON pointers of every leaf. */
function pathsIn(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, member]) => pathsIn(member, `${at}/${escaped(key)}`));
}

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const target = copy as Record<string, unknown>;
  target[first] = replaced(target[first], rest, by);
  return copy;
}

import { expect } from "chai";
import { accessManagerInterface, registryInterface } from "../../../api/chain/encode-call.ts";
import { decodeRefusal, refusalOf } from "../../../api/chain/refusal.ts";
import { refusalTable } from "../../../api/chain/refusal-table.ts";
import { RpcError } from "../../../api/chain/rpc-error.ts";
import { registryAbi } from "../../../contracts/abi/registry.ts";

const errors = registryAbi.filter((entry) => entry.type === "error");

/** A value of each type that an error of the registry carries. */
const sample: Readonly<Record<string, unknown>> = {
  address: `0x${"ab".repeat(20)}`,
  bytes: "0x1234",
  bytes8: "0x444f434700000000",
  bytes32: `0x${"cd".repeat(32)}`,
  string: "text",
  uint8: 1n,
};
const sampleOf = (type: string) => sample[type] ?? 1_700_000_000n % 2n ** BigInt(type.slice(4));

describe("decodeRefusal", () => {
  for (const { name, inputs } of errors) {
    it(`puts ${name} into words with all its values`, () => {
      const refusal = decodeRefusal(
        registryInterface.encodeErrorResult(
          name,
          inputs.map(({ type }) => sampleOf(type)),
        ),
      );
      expect(refusal.code).to.equal(refusalTable[name].code);
      expect(refusal.values).to.have.all.keys("error", ...inputs.map((input) => input.name));
      expect(refusal.values["error"]).to.equal(name);
      expect(refusal.message).not.to.match(/undefined|NaN|\[object/);
      expect(refusal.message.length).to.be.greaterThan(20);
    });
  }

  it("says instants in RFC 3339 and kinds by their names", () => {
    const data = registryInterface.encodeErrorResult("CertificateNotInForce", [
      "0x0102030405060708",
      0n,
      1_767_225_600n,
      1_800_000_000n,
    ]);
    expect(decodeRefusal(data).values).to.deep.equal({
      error: "CertificateNotInForce",
      certificate: "0x0102030405060708",
      from: "1970-01-01T00:00:00Z",
      until: "2026-01-01T00:00:00Z",
      time: "2027-01-15T08:00:00Z",
    });
    const role = decodeRefusal(
      registryInterface.encodeErrorResult("ActorRoleMismatch", ["0x0102030405060708", 1n, 2n]),
    );
    expect(role.values).to.include({ role: "operator", expected: "control-body" });
  });

  it("keeps a number that is no name a number", () => {
    const data = registryInterface.encodeErrorResult("MeasureSequenceMismatch", [`0x${"0".repeat(64)}`, 1n, 3n]);
    expect(decodeRefusal(data).values).to.include({ sequence: "1", expected: "3" });
  });

  it("says that only a stop of the registry and the second of a rotation pass by themselves", () => {
    const passing = errors.map(({ name }) => name).filter((name) => "heals" in refusalTable[name]);
    expect(passing).to.deep.equal(["ActorKeyNotInForce", "RegistryIsStopped"]);
  });

  for (const [name, code, retry] of [
    ["AccessManagerAlreadyScheduled", "governance/already-scheduled", false],
    ["AccessManagerNotReady", "chain/refused", true],
    ["AccessManagerNotScheduled", "governance/not-waiting", false],
    ["AccessManagerExpired", "governance/expired", false],
  ] as const) {
    it(`says of ${name} what became of the act`, () => {
      const data = accessManagerInterface.encodeErrorResult(name, [`0x${"0".repeat(64)}`]);
      expect(decodeRefusal(data)).to.deep.include({ code, retry, values: { error: name } });
    });
  }

  const odd: readonly (readonly [string, string, string])[] = [
    [
      "an error of the AccessManager",
      accessManagerInterface.encodeErrorResult("AccessManagerBadConfirmation", []),
      "AccessManagerBadConfirmation",
    ],
    [
      "a plain revert with a text",
      `0x08c379a0${"0".repeat(62)}20${"0".repeat(62)}04${Buffer.from("oops").toString("hex")}${"0".repeat(56)}`,
      "oops",
    ],
    ["a panic", `0x4e487b71${"0".repeat(62)}11`, "panic code 17"],
    ["an empty revert", "0x", "gave no reason"],
    ["an unknown error", "0xdeadbeef", "0xdeadbeef"],
    ["a known error with half its values", "0x08c379a0ff", "cannot be read"],
  ];
  for (const [what, data, expected] of odd) {
    it(`names ${what}`, () => {
      const refusal = decodeRefusal(data);
      expect(refusal.code).to.equal("chain/refused");
      expect(refusal.message).to.contain(expected);
    });
  }
});

describe("refusalOf", () => {
  const data = registryInterface.encodeErrorResult("RegistryIsStopped");
  const places: readonly (readonly [string, unknown])[] = [
    ["as a string", data],
    ["in an object", { data, message: "reverted" }],
    ["two levels down", { originalError: { data } }],
  ];
  for (const [where, found] of places) {
    it(`finds the revert's bytes ${where}`, () => {
      const error = new RpcError("eth_call", { code: -32_000, message: "execution failed", data: found });
      expect(refusalOf(error)?.code).to.equal("chain/stopped");
    });
  }

  it("is null for an error that is no revert", () => {
    expect(refusalOf(new RpcError("eth_call", { code: -32_602, message: "invalid params" }))).to.equal(null);
    expect(refusalOf(new Error("revert"))).to.equal(null);
  });
});

import { AbiCoder, type ErrorDescription, type Interface } from "ethers";
import { measureKinds, roles, subjectKinds } from "../../core/chain/facts.ts";
import type { ErrorCode } from "../../core/errors/error-code.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { schemeText } from "../../core/schema/scheme.ts";
import { accessManagerInterface, registryInterface } from "./encode-call.ts";
import { type Refusal, type RefusalValues, type RegistryErrorName, refusalTable } from "./refusal-table.ts";
import { revertDataOf } from "./rpc-error.ts";

/**
 * The registry's reason for refusing a call, in words.
 *
 * @param error - What a `Request` rejected with.
 * @returns The reason, its values by name (`error` is the contract's own name for it), `retry` true when the same call
 * may succeed later by itself; or null when the error is not a revert.
 */
export function refusalOf(error: unknown): FiligranaError | null {
  const data = revertDataOf(error);
  return data === null ? null : decodeRefusal(data, error);
}

/** As {@link refusalOf}, from the bytes of the revert. Never throws: bytes that nobody knows are named as such. */
export function decodeRefusal(data: string, cause?: unknown): FiligranaError {
  const known = parse(registryInterface, data);
  if (known) {
    const row: Refusal = refusalTable[known.name as RegistryErrorName];
    const values = valuesOf(known);
    return new FiligranaError(row.code, row.detail(values), {
      values: { error: known.name, ...values },
      retry: row.heals ?? false,
      cause,
    });
  }
  const guard = parse(accessManagerInterface, data);
  const waiting = guard === null ? undefined : guardRefusals[guard.name];
  if (guard && waiting) {
    const { code, detail, heals } = waiting;
    return new FiligranaError(code, detail, { values: { error: guard.name }, retry: heals ?? false, cause });
  }
  const [name, detail] = guard ? [guard.name, "the rules of governance do not allow this act now"] : plainReason(data);
  return new FiligranaError("chain/refused", `the registry refused the call: ${detail} (${name})`, {
    values: { error: name },
    cause,
  });
}

/** What the guard of governance says of an act that has to wait. */
const guardRefusals: Readonly<Record<string, { code: ErrorCode; detail: string; heals?: true }>> = {
  AccessManagerAlreadyScheduled: {
    code: "governance/already-scheduled",
    detail: "this very act is scheduled already; it is done when it is due, or can be cancelled before",
  },
  AccessManagerNotReady: { code: "chain/refused", detail: "the act's delay is not over yet", heals: true },
  AccessManagerNotScheduled: {
    code: "governance/not-waiting",
    detail: "the act is not scheduled any more: it was cancelled, or it is done",
  },
  AccessManagerExpired: {
    code: "governance/expired",
    detail: "the act was not done within a week of being due; schedule it again",
  },
};

/** Solidity's own errors, which ethers takes for anybody's: `Error(string)` and `Panic(uint256)`. */
const builtIn = { error: "0x08c379a0", panic: "0x4e487b71" };

function parse(face: Interface, data: string): ErrorDescription | null {
  if (data.startsWith(builtIn.error) || data.startsWith(builtIn.panic)) return null;
  try {
    return face.parseError(data);
  } catch {
    return null;
  }
}

/** Solidity's two built-in errors, an empty revert, and what is left. */
function plainReason(data: string): [name: string, detail: string] {
  const decode = (type: string) => String(AbiCoder.defaultAbiCoder().decode([type], `0x${data.slice(10)}`)[0]);
  try {
    if (data.startsWith(builtIn.error)) return ["Error", decode("string").slice(0, 200)];
    if (data.startsWith(builtIn.panic)) return ["Panic", `panic code ${decode("uint256")}`];
  } catch {
    return ["malformed", "it gave a reason that cannot be read"];
  }
  return data === "0x"
    ? ["none", "it gave no reason"]
    : [data.slice(0, 10), "it gave a reason that this version does not know"];
}

function valuesOf({ fragment, args }: ErrorDescription): RefusalValues {
  return Object.fromEntries(
    fragment.inputs.map((input, i) => [input.name, wordOf(fragment.name, input.name, args[i])]),
  );
}

const instants = new Set(["from", "until", "time", "earlierUntil", "submitBefore", "sealedAt"]);
const names: Readonly<Record<string, readonly string[]>> = {
  role: roles,
  kind: measureKinds,
  measure: measureKinds,
  subjectKind: subjectKinds,
};

function wordOf(error: string, name: string, value: unknown): string {
  if (name === "scheme") return schemeText(String(value));
  if (typeof value !== "bigint") return String(value).toLowerCase();
  if (instants.has(name)) return instantOf(value);
  const words = error === "ActorRoleMismatch" ? roles : names[name];
  return words?.[Number(value)] ?? String(value);
}

/** RFC 3339; a number of seconds that no calendar has stays a number. */
function instantOf(seconds: bigint): string {
  return seconds <= 253_402_300_799n
    ? new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z")
    : String(seconds);
}

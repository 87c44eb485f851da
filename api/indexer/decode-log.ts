import type { Result } from "ethers";
import { type MeasureKind, measureKinds, roles, subjectKinds, units } from "../../core/chain/facts.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { schemeText } from "../../core/schema/scheme.ts";
import { registryInterface } from "../chain/encode-call.ts";
import type { RawLog } from "../chain/fetch-logs.ts";
import { movementDecoders } from "./decode-movement.ts";
import type { RegistryEvent } from "./registry-event.ts";

/**
 * Reads a log of the registry.
 *
 * @returns The event, or null for one that the read model has no use for (authority events, unknown topics). A
 * measure's signature is not in the log: it comes as `0x`, see {@link signMeasures}.
 * @throws FiligranaError `chain/contradiction` when a log does not have the shape of its event.
 */
export function decodeLog(log: Pick<RawLog, "topics" | "data">): RegistryEvent | null {
  try {
    const parsed = registryInterface.parseLog(log);
    if (parsed === null) return null;
    return decoders[parsed.name]?.(parsed.args) ?? null;
  } catch (cause) {
    throw new FiligranaError("chain/contradiction", "a log of the registry does not have the shape of its event", {
      cause,
    });
  }
}

const named = <T>(names: readonly T[], index: bigint): T => {
  const name = names[Number(index)];
  if (name === undefined) throw new RangeError(`no name for ${index} among ${names.join(", ")}`);
  return name;
};

/** A name other than "none", which the registry never says in an event. */
const known = <T extends string>(names: readonly T[], index: bigint): Exclude<T, "none"> => {
  const name = named(names, index);
  if (name === "none") throw new RangeError("none is not a name");
  return name as Exclude<T, "none">;
};

const decoders: Readonly<Record<string, (a: Result) => RegistryEvent>> = {
  ...movementDecoders,
  ActorEnrolled: (a) => ({
    type: "actor-enrolled",
    actor: a["actor"],
    role: known(roles, a["role"]),
    signer: a["signer"],
  }),
  ActorKeyRotated: (a) => ({
    type: "actor-key-rotated",
    actor: a["actor"],
    version: Number(a["version"]),
    signer: a["signer"],
  }),
  RegistryStopped: () => ({ type: "registry-stopped", stopped: true }),
  RegistryResumed: () => ({ type: "registry-stopped", stopped: false }),
  ControlBodyAccredited: (a) => ({
    type: "control-body-accredited",
    controlBody: a["controlBody"],
    scheme: schemeText(a["scheme"]),
    from: a["from"],
    until: a["until"],
  }),
  ProductRuled: (a) => ({
    type: "product-ruled",
    product: a["product"],
    scheme: schemeText(a["scheme"]),
    unit: known(units, a["unit"]),
    countersigned: a["countersigned"],
    processed: a["processed"],
    rank: Number(a["rank"]),
  }),
  CertificateGranted: (a) => ({
    type: "certificate-granted",
    certificate: a["certificate"],
    operator: a["operator"],
    controlBody: a["controlBody"],
    product: a["product"],
    from: a["from"],
    until: a["until"],
    quota: a["quota"],
    submitBefore: a["submitBefore"],
    signature: a["signature"],
  }),
  CertificateAmended: (a) => ({
    type: "certificate-amended",
    certificate: a["certificate"],
    until: a["until"],
    quota: a["quota"],
    version: Number(a["version"]),
    submitBefore: a["submitBefore"],
    signature: a["signature"],
  }),
  SealPlaced: (a) => ({
    type: "seal-placed",
    seal: a["seal"],
    certificate: a["certificate"],
    root: a["root"],
    total: a["total"],
    count: Number(a["count"]),
    specification: a["specification"],
    inputs: a["inputs"],
    submitBefore: a["submitBefore"],
    attestation: a["attestation"],
    countersignature: a["countersignature"],
  }),
  SealCancelled: (a) => ({ type: "seal-cancelled", seal: a["seal"], by: a["by"] }),
  MeasurePlaced: (a) => ({
    type: "measure-placed",
    subject: a["subject"],
    subjectKind: named(subjectKinds, a["subjectKind"]),
    author: a["author"],
    kind: known<MeasureKind>(measureKinds, a["kind"]),
    sequence: Number(a["sequence"]),
    reason: a["reason"],
    submitBefore: a["submitBefore"],
    signature: "0x",
  }),
  ListAnchored: (a) => ({
    type: "list-anchored",
    author: a["author"],
    topic: a["topic"],
    root: a["root"],
    count: a["count"],
  }),
};

import type { Result } from "ethers";
import type { Request } from "../../core/chain/request.ts";
import { registryInterface } from "./encode-call.ts";
import { fetchLogs } from "./fetch-logs.ts";

/** The event by which an operation shows that it took place. */
const proofs: Readonly<Record<string, string>> = {
  enrol: "ActorEnrolled",
  replaceKey: "ActorKeyRotated",
  rotateKey: "ActorKeyRotated",
  grant: "CertificateGranted",
  amend: "CertificateAmended",
  register: "SealPlaced",
  cancel: "SealCancelled",
  place: "MeasurePlaced",
  placeOnBatch: "MeasurePlaced",
  handOver: "BatchHandedOver",
  cancelHandover: "HandoverCancelled",
  transform: "SealPlaced",
  declareLoss: "BatchLost",
  anchor: "ListAnchored",
};

/** In the statement a member of this name is only part of what the event knows the movement by: its hash. */
const knownByHash: Readonly<Record<string, string>> = { handOver: "handover", cancelHandover: "handover" };

/** A call as the outbox has it, and where to look. */
export type SoughtCall = {
  readonly operation: string;
  readonly subject: string;
  readonly calldata: string;
  /** The contract called where it is not the registry: such a call leaves nothing on record. */
  readonly target?: string | null;
};

/**
 * Looks for the very thing that a call says on the chain, whoever brought it there: anyone may relay a statement, so a
 * refused call may have come second.
 *
 * @param registry - The registry and its deployment block.
 * @returns The block of an event that agrees with the call in every value that both have, or null.
 */
export async function findOnRecord(
  request: Request,
  registry: { readonly address: string; readonly deployedAt: bigint; readonly head: bigint },
  call: SoughtCall,
): Promise<bigint | null> {
  const event = registryInterface.getEvent(proofs[call.operation] ?? "");
  if (event === null || (call.target ?? null) !== null) return null;
  const hashed = knownByHash[call.operation];
  const said: Readonly<Record<string, unknown>> = {
    seal: call.subject,
    ...wordsOf(call.calldata),
    ...(hashed === undefined ? {} : { [hashed]: call.subject }),
  };
  const topics = registryInterface.encodeFilterTopics(
    event,
    event.inputs.map((input) => (input.indexed ? (said[input.name] ?? null) : null)),
  );
  const range = { from: registry.deployedAt, to: registry.head };
  const logs = await fetchLogs(request, { address: registry.address, topics: topics.map(single), ...range });
  const same = logs.find((log) => {
    const found = registryInterface.decodeEventLog(event, log.data, log.topics);
    return event.inputs.every(
      ({ name }) => said[name] === undefined || said[name] === found[name] || isOwnSignature(name),
    );
  });
  return same?.blockNumber ?? null;
}

/** Two signatures of the same key over the same statement may differ; the statement is what counts. */
function isOwnSignature(name: string): boolean {
  return ["signature", "attestation", "countersignature", "fromSignature", "toSignature"].includes(name);
}

/** The call's arguments by name, a statement's members among them. */
function wordsOf(calldata: string): Record<string, unknown> {
  const call = registryInterface.parseTransaction({ data: calldata });
  if (call === null) return {};
  const named = (result: Result, names: readonly { name: string }[]) =>
    Object.fromEntries(names.map(({ name }, i) => [name, result[i]]));
  const words = named(call.args, call.fragment.inputs);
  const first = call.fragment.inputs[0];
  return first?.components ? { ...words, ...named(call.args[0], first.components) } : words;
}

/** ethers gives alternatives per topic; an indexed value has one. */
function single(topic: null | string | string[]): string | null {
  return Array.isArray(topic) ? (topic[0] ?? null) : topic;
}

import { fromHex, toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { FiligranaError } from "../errors/filigrana-error.ts";
import { askNode, type BlockTime, type Node } from "./ask-node.ts";
import { decodeBytes, decodeRecord, decodeRole, encodeRecordCall } from "./decode-record.ts";
import { emptyRecord } from "./empty-record.ts";
import { encodeCall } from "./encode-call.ts";
import { type ActorFact, type AuthorFact, authorKey, type BatchRecord, type ChainFacts } from "./facts.ts";
import type { Request } from "./request.ts";

/** Who is said to have placed a measure, and when (Unix seconds). */
export type Author = { readonly actor: string; readonly at: bigint };

/** What is asked of the chain. */
export type Question = {
  readonly registry: string;
  readonly seal: string;
  readonly batchKey: string;
  readonly authors?: readonly Author[];
  /** What counts as final: the node's `finalized` block (the default), or the block so many below the newest. */
  readonly finality?: "finalized" | number;
};

/**
 * Reads from a node all that verification needs, and compares the node's answers with each other. The record is asked for
 * at the newest block itself: read a moment before it, a record without the seal would seem to deny what that block holds.
 * The final block is asked for beside it, so that where every block is final at once it is not a later one.
 * Where there is no contract the record is empty and the code hash is that of no code.
 *
 * @throws FiligranaError `chain/unreachable` when a question fails, `chain/contradiction` when the answers cannot all be
 * true; with both, trying again may help.
 */
export const readFacts = async (request: Request, question: Question): Promise<ChainFacts> => {
  const node = askNode(request);
  const { registry, seal, batchKey } = question;
  const finality = question.finality ?? "finalized";
  const [chainId, code, finalized, head] = await Promise.all([
    node.chainId(),
    node.code(registry),
    finality === "finalized" ? node.block("finalized") : null,
    node.block("latest"),
  ]);
  if (head === null) throw contradiction("it has no newest block");
  const [answer, final] = await Promise.all([
    node.call(registry, encodeRecordCall(seal, batchKey), head.number),
    finality === "finalized" ? (finalized ?? nothingFinal) : readBelow(node, head, finality),
  ]);
  const codeHash = toHex(keccak(fromHex(code)));
  const record = code === "0x" && answer === "0x" ? emptyRecord : decodeRecord(answer);
  const [signers, authors] = await Promise.all([
    readSigners(node, record),
    code === "0x" ? {} : readAuthors(node, registry, question.authors ?? [], head.number),
  ]);
  refuseContradictions(head, final, record);
  return {
    chainId,
    registry,
    codeHash,
    head,
    final,
    about: { seal, batchKey },
    record: { ...record, ...signers },
    authors,
  };
};

const contradiction = (detail: string): FiligranaError =>
  new FiligranaError("chain/contradiction", `the node contradicts itself: ${detail}`, { retry: true });

/** Of a chain that has no final block yet. */
const nothingFinal: BlockTime = { number: 0n, time: 0n };

const readBelow = async (node: Node, head: BlockTime, depth: number): Promise<BlockTime> => {
  const below = head.number - BigInt(depth);
  if (below < 0n) return nothingFinal;
  const block = await node.block(`0x${below.toString(16)}`);
  if (block?.number !== below) throw contradiction(`it has no block ${below} below its newest`);
  return block;
};

const readSigners = async (node: Node, record: BatchRecord): Promise<Pick<BatchRecord, "operator" | "controlBody">> => {
  const [operator, controlBody] = await Promise.all(
    [record.operator, record.controlBody].map(async (actor): Promise<ActorFact> => {
      if (actor.signer.length !== 42) return actor;
      return { ...actor, signerHasCode: (await node.code(actor.signer)) !== "0x" };
    }),
  );
  return { operator: operator ?? record.operator, controlBody: controlBody ?? record.controlBody };
};

const readAuthors = async (node: Node, registry: string, authors: readonly Author[], at: bigint) =>
  Object.fromEntries(
    await Promise.all(
      authors.map(async ({ actor, at: placedAt }): Promise<[string, AuthorFact]> => {
        const [role, signer] = await Promise.all([
          node.call(registry, encodeCall("actorOf(bytes8)", actor), at),
          node.call(registry, encodeCall("signerAt(bytes8,uint40)", actor, placedAt), at),
        ]);
        return [authorKey(actor, placedAt), { role: decodeRole(role), signer: decodeBytes(signer) }];
      }),
    ),
  );

const refuseContradictions = (head: BlockTime, final: BlockTime, record: BatchRecord): void => {
  const { seal, certificate } = record;
  if (final.number > head.number || final.time > head.time) throw contradiction("its final block is above its newest");
  if (seal.sealedAt > head.time) throw contradiction("the seal is younger than its newest block");
  if (seal.sealedAt !== 0n && seal.cancelled) throw contradiction("a seal is both on record and cancelled");
  if (seal.sealedAt !== 0n && certificate.from === 0n)
    throw contradiction("a seal is on record without its certificate");
  if (certificate.used > certificate.quota || (seal.sealedAt !== 0n && seal.total > certificate.used)) {
    throw contradiction("more is sealed than the certificate allows");
  }
};

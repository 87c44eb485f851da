import { AbiCoder, getCreateAddress, id, SigningKey, Transaction } from "ethers";
import { accountOf } from "../../api/chain/account-of.ts";
import { encodeCall } from "../../api/chain/encode-call.ts";
import type { OutboxMessage } from "../../api/chain/enqueue.ts";
import { accessManagerBytecode } from "../../contracts/abi/access-manager-bytecode.ts";
import { registryBytecode } from "../../contracts/abi/registry-bytecode.ts";
import { measureKinds, roles, subjectKinds } from "../../core/chain/facts.ts";
import type { Request } from "../../core/chain/request.ts";
import { schemeBytes } from "../../core/schema/scheme.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Statement, StatementDomain, StatementName } from "../../core/seal/statements.ts";

/** A registry of its own, and the fixed people who act in it; nobody is enrolled yet. */
export type RegistryCast = {
  readonly registry: string;
  readonly deployedAt: bigint;
  readonly chainId: bigint;
  readonly domain: StatementDomain;
};

const person = (name: string, actorId: string) => ({ id: actorId, key: new SigningKey(id(`filigrana test ${name}`)) });

/** Who acts in the tests. */
export const people = {
  body: person("body", "0xb0d1000000000001"),
  otherBody: person("other body", "0xb0d1000000000002"),
  maker: person("maker", "0x3a4e000000000001"),
  inspector: person("inspector", "0x1259000000000001"),
  /** The maker with the key that follows its first one. */
  renewedMaker: person("renewed maker", "0x3a4e000000000001"),
};
type Person = keyof typeof people;

/** A DOCG wine that needs the countersignature. */
export const wine = "0x71e1000000000001";
export const certificate = "0xce27000000000001";
/** Later than any test runs. */
export const farFuture = 4_000_000_000n;
export const zero32 = `0x${"0".repeat(64)}`;

/** Deploys AccessManager and Registry from the account of `key`, which becomes the region. */
export async function deployCast(request: Request, key: string, mine?: () => Promise<unknown>): Promise<RegistryCast> {
  const signer = new SigningKey(key);
  const from = accountOf(signer);
  const chainId = BigInt(String(await request({ method: "eth_chainId" })));
  const nonce = Number(await request({ method: "eth_getTransactionCount", params: [from, "latest"] }));
  const manager = getCreateAddress({ from, nonce });
  const abi = AbiCoder.defaultAbiCoder();
  const code = [
    accessManagerBytecode + abi.encode(["address"], [from]).slice(2),
    registryBytecode + abi.encode(["address"], [manager]).slice(2),
  ];
  for (const [i, data] of code.entries()) {
    const transaction = Transaction.from({
      type: 2,
      chainId,
      nonce: nonce + i,
      gasLimit: 10_000_000n,
      data,
      maxFeePerGas: 4_000_000_000n,
      maxPriorityFeePerGas: 0n,
    });
    transaction.signature = signer.sign(transaction.unsignedHash);
    await request({ method: "eth_sendRawTransaction", params: [transaction.serialized] });
    await mine?.();
  }
  const registry = getCreateAddress({ from, nonce: nonce + 1 }).toLowerCase();
  const deployedAt = BigInt(String(await request({ method: "eth_blockNumber" })));
  return {
    registry,
    deployedAt: deployedAt > 8n ? deployedAt - 8n : 0n,
    chainId,
    domain: { chainId, verifyingContract: registry },
  };
}

/** A statement's hash signed by one of the people. */
export function signAs<N extends StatementName>(
  who: Person,
  name: N,
  statement: Statement<N>,
  domain: StatementDomain,
): string {
  return people[who].key.sign(statementHash(name, statement, domain)).serialized;
}

/** Messages for the outbox, in the order in which a story needs them. */
export function storyOf({ domain }: RegistryCast) {
  const region = (operation: string, subject: string, values: readonly unknown[]): OutboxMessage => ({
    sender: "region",
    operation,
    subject,
    calldata: encodeCall(operation, values),
  });
  const relay = (operation: string, subject: string, values: readonly unknown[]): OutboxMessage => ({
    ...region(operation, subject, values),
    sender: "relayer",
  });
  return {
    enrol: (who: Person, role: (typeof roles)[number]) =>
      region("enrol", people[who].id, [people[who].id, roles.indexOf(role), accountOf(people[who].key)]),
    accredit: (who: Person = "body", until = farFuture) =>
      region("accredit", people[who].id, [people[who].id, schemeBytes("DOCG"), 1n, until]),
    rule: () =>
      region("setProduct", wine, [
        wine,
        { scheme: schemeBytes("DOCG"), unit: 2, countersigned: true, processed: false, rank: 3 },
      ]),
    replaceKey: (who: Person) => region("replaceKey", people[who].id, [people[who].id, accountOf(people[who].key)]),
    stop: () => region("stop", domain.verifyingContract, []),
    resume: () => region("resume", domain.verifyingContract, []),
    grant: ({ quota = 1_000_000n, id: granted = certificate, from = 1n, until = farFuture } = {}) => {
      const statement = {
        certificate: granted,
        operator: people.maker.id,
        controlBody: people.body.id,
        product: wine,
        from,
        until,
        quota,
        submitBefore: farFuture,
      };
      return relay("grant", granted, [statement, signAs("body", "CertificateGrant", statement, domain)]);
    },
    amend: ({ quota = 2_000_000n, version = 2n } = {}) => {
      const statement = { certificate, until: farFuture, quota, version, submitBefore: farFuture };
      return relay("amend", certificate, [statement, signAs("body", "CertificateAmendment", statement, domain)]);
    },
    seal: ({
      root,
      total = 1000n,
      count = 1n,
      submitBefore = farFuture,
      by = certificate,
    }: {
      root: string;
      total?: bigint;
      count?: bigint;
      submitBefore?: bigint;
      by?: string;
    }) => {
      const statement = { certificate: by, root, total, count, specification: zero32, inputs: zero32, submitBefore };
      const seal = statementHash("BatchAttestation", statement, domain);
      return relay("register", seal, [
        statement,
        signAs("maker", "BatchAttestation", statement, domain),
        signAs("body", "BatchAttestation", statement, domain),
      ]);
    },
    measure: ({
      subject,
      subjectKind = "certificate",
      kind = "suspension",
      sequence = 1n,
      who = "inspector",
      reason = zero32,
    }: {
      subject: string;
      subjectKind?: (typeof subjectKinds)[number];
      kind?: (typeof measureKinds)[number];
      sequence?: bigint;
      who?: Person;
      reason?: string;
    }) => {
      const statement = {
        author: people[who].id,
        subjectKind: BigInt(subjectKinds.indexOf(subjectKind)),
        subject: subject.padEnd(66, "0"),
        kind: BigInt(measureKinds.indexOf(kind)),
        sequence,
        reason,
        submitBefore: farFuture,
      };
      return relay("place", subject, [statement, signAs(who, "Measure", statement, domain)]);
    },
  };
}

/** The messages after which a seal can be placed: three people, an accreditation, a product and a certificate. */
export function openingOf(cast: RegistryCast, quota = 1_000_000n): OutboxMessage[] {
  const story = storyOf(cast);
  return [
    story.enrol("body", "control-body"),
    story.enrol("maker", "operator"),
    story.enrol("inspector", "inspector"),
    story.rule(),
    story.accredit(),
    story.grant({ quota }),
  ];
}

/** 32 bytes that stand for the root of some batches. */
export const rootOf = (n: number): string => id(`root ${n}`);

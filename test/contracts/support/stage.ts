import { AbiCoder } from "ethers";
import { accessManagerAbi } from "../../../contracts/abi/access-manager.ts";
import { accessManagerBytecode } from "../../../contracts/abi/access-manager-bytecode.ts";
import { registryAbi } from "../../../contracts/abi/registry.ts";
import { registryBytecode } from "../../../contracts/abi/registry-bytecode.ts";
import type { Statement, StatementName } from "../../../core/seal/statements.ts";
import { cast, type Player, products, roleOf, shortId } from "./cast.ts";
import { contractAt, type Ledger, openLedger, START } from "./ledger.ts";
import { digestOf, sign } from "./sign.ts";

const address = (value: string) => AbiCoder.defaultAbiCoder().encode(["address"], [value]);

/** The instant that tests call now; the fixture is built in the hour before. */
export const NOW = START + 3600n;
export const YEAR = 31_536_000n;
/** 32 bytes that stand for something that the test is not about. */
export const some = (byte: number): string => `0x${byte.toString(16).padStart(2, "0").repeat(32)}`;

/** An empty Registry under an AccessManager whose only administrator is the region. */
export const deployRegistry = async (ledger: Ledger, chainId = 31337n) => {
  const region = String(ledger.accounts[1]);
  const manager = await ledger.deploy(accessManagerBytecode, address(region));
  const registry = contractAt(ledger, await ledger.deploy(registryBytecode, address(manager)), registryAbi);
  const domain = { chainId, verifyingContract: registry.address };
  const govern = (method: string, args: readonly unknown[]) => registry.send(method, args, region);
  const digest = <N extends StatementName>(name: N, statement: Statement<N>) => digestOf(name, statement, domain);
  const signed = <N extends StatementName>(by: Player, name: N, statement: Statement<N>) =>
    sign(cast[by].key, digest(name, statement));
  return {
    ledger,
    registry,
    manager: contractAt(ledger, manager, accessManagerAbi),
    region,
    domain,
    govern,
    digest,
    signed,
  };
};

export type Stage = Awaited<ReturnType<typeof deployRegistry>>;

/** A grant of `riserva` to the maker by the body, unless the test says otherwise. */
export const grantOf = (changes: Partial<Statement<"CertificateGrant">> = {}): Statement<"CertificateGrant"> => ({
  certificate: shortId("certificate: riserva"),
  operator: cast.maker.id,
  controlBody: cast.body.id,
  product: products.riserva.id,
  from: START,
  until: START + YEAR,
  quota: 1_000_000n,
  submitBefore: NOW + 1000n,
  ...changes,
});

/** An attestation of 1,000 under `riserva`, unless the test says otherwise. */
export const attestationOf = (changes: Partial<Statement<"BatchAttestation">> = {}): Statement<"BatchAttestation"> => ({
  certificate: shortId("certificate: riserva"),
  root: some(0xaa),
  total: 1000n,
  count: 1n,
  specification: some(0x51),
  inputs: some(0),
  submitBefore: NOW + 1000n,
  ...changes,
});

/** Places a seal with the maker's and the body's signatures. */
export const seal = async (stage: Stage, changes: Partial<Statement<"BatchAttestation">> = {}) => {
  const statement = attestationOf(changes);
  const signatures = (["maker", "body"] as const).map((by) => stage.signed(by, "BatchAttestation", statement));
  const receipt = await stage.registry.send("register", [statement, ...signatures]);
  return { statement, id: stage.digest("BatchAttestation", statement), receipt };
};

/** Grants a certificate, signed by its body. */
export const grant = async (stage: Stage, changes: Partial<Statement<"CertificateGrant">> = {}) => {
  const statement = grantOf(changes);
  const by = statement.controlBody === cast.rival.id ? "rival" : "body";
  const receipt = await stage.registry.send("grant", [statement, stage.signed(by, "CertificateGrant", statement)]);
  return { statement, receipt };
};

/** The registry with the whole cast enrolled, both bodies accredited for DOCG and QM, both products, two certificates. */
export const openStage = async (): Promise<Stage> => {
  const stage = await deployRegistry(await openLedger());
  const { govern } = stage;
  for (const [name, role] of Object.entries(roleOf)) {
    const { id, address: signer } = cast[name as Player];
    await govern("enrol", [id, role, signer]);
  }
  for (const product of Object.values(products)) {
    await govern("setProduct", [
      product.id,
      [product.scheme, product.unit, product.countersigned, product.processed, product.rank],
    ]);
    for (const body of [cast.body, cast.rival]) {
      await govern("accredit", [body.id, product.scheme, START, START + 2n * YEAR]);
    }
  }
  await grant(stage);
  await grant(stage, { certificate: shortId("certificate: wheat"), product: products.wheat.id });
  return stage;
};

/** Gives each test of a suite a fresh copy of the stage, at the instant {@link NOW}. */
export const useStage = (set: (stage: Stage) => void, open: () => Promise<Stage> = openStage): void => {
  let stage: Stage;
  let snapshot: unknown;
  before(async () => {
    stage = await open();
    set(stage);
  });
  beforeEach(async () => {
    snapshot = await stage.ledger.request("evm_snapshot");
    await stage.ledger.setTime(NOW);
  });
  afterEach(() => stage.ledger.request("evm_revert", [snapshot]));
  after(() => stage.ledger.close());
};

import { computeAddress } from "ethers";
import { jsonRpc } from "../../api/chain/json-rpc.ts";
import { runSubmitter } from "../../api/chain/run-submitter.ts";
import type { Caller } from "../../api/identity/caller.ts";
import type { Store } from "../../api/store/open-store.ts";
import { type GovernanceAct, type Governed, type GovernParts, governAct } from "../../api/use-cases/govern-act.ts";
import { listGovernanceActs } from "../../api/use-cases/list-governance-acts.ts";
import type { Trx } from "../../api/use-cases/parts.ts";
import { deploy } from "../../scripts/deploy.ts";
import { startTestChain, type TestChain } from "./chain.ts";
import { eventually, openTestStore, senderKeys } from "./registry-world.ts";

/** The region's caller in these tests: a machine with a service token. */
export const regionCaller: Caller = {
  actor: "0x4e61000000000001",
  role: "region",
  token: "token-of-the-region",
  person: null,
  membership: "owner",
};

/** A registry whose acts of governance wait, on a real chain with a real database. */
export type GovernedWorld = {
  readonly chain: TestChain;
  readonly store: Store;
  readonly parts: GovernParts;
  /** Does something in one transaction. */
  readonly write: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;
  /** Asks for an act as the region. */
  readonly govern: (act: GovernanceAct) => Promise<Governed>;
  /** The act as the list shows it. */
  readonly shown: (operation: bigint) => ReturnType<typeof actShown>;
  /** Waits until the act has come to a state. */
  readonly until: (operation: bigint, state: string) => ReturnType<typeof actShown>;
  /** Starts the submitter; gives what ends it. */
  readonly submit: () => () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens such a world; the region's acts wait for `delayS` seconds, the emergency stop does not. */
export async function openGovernedWorld(delayS: number): Promise<GovernedWorld> {
  const chain = await startTestChain();
  const { store, databaseUrl, close } = await openTestStore();
  const account = (key: string) => computeAddress(key).toLowerCase();
  const deployment = await deploy({
    rpcUrl: chain.url,
    deployerKey: String(chain.accounts[5]),
    regionAddress: computeAddress(senderKeys.region),
    governanceDelayS: delayS,
  });
  const request = jsonRpc(chain.url);
  const registry = deployment.registry.toLowerCase();
  const chainId = BigInt(chain.chainId);
  const parts: GovernParts = {
    request,
    domain: { chainId, verifyingContract: registry },
    accounts: { relayer: account(senderKeys.relayer), region: account(senderKeys.region) },
    now: () => new Date(),
  };
  const write = <T>(work: (trx: Trx) => Promise<T>) => store.transaction().execute(work);
  const ends = new Set<() => Promise<void>>();
  const submit = () => {
    const ending = new AbortController();
    const common = { store, databaseUrl, request, registry, chainId, deployedAt: 0n, finality: "finalized" as const };
    const done = runSubmitter({ ...common, keys: senderKeys, signal: ending.signal, pollMs: 20 });
    const end = () => {
      ending.abort();
      ends.delete(end);
      return done;
    };
    ends.add(end);
    return end;
  };
  return {
    chain,
    store,
    parts,
    write,
    submit,
    govern: (act) => write((trx) => governAct(parts, trx, regionCaller, act)),
    shown: (operation) => actShown(store, operation),
    until: (operation, state) =>
      eventually(async () => {
        const act = await actShown(store, operation);
        return act.state === state && act;
      }),
    close: async () => {
      await Promise.allSettled([...ends].map((end) => end()));
      await close();
      await chain.stop();
    },
  };
}

async function actShown(store: Store, operation: bigint) {
  const { acts } = await listGovernanceActs(store, regionCaller, { limit: 200 });
  const act = acts.find((one) => one.operation === String(operation));
  if (act === undefined) throw new Error(`no act ${operation}`);
  return act;
}

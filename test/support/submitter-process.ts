import { jsonRpc } from "../../api/chain/json-rpc.ts";
import { runSubmitter } from "../../api/chain/run-submitter.ts";
import { openStore } from "../../api/store/open-store.ts";

/** A submitter in a process of its own, so that a test can kill it. Its settings come as JSON in the first argument. */
const { databaseUrl, rpcUrl, registry, chainId, deployedAt, keys } = JSON.parse(process.argv[2] ?? "{}");
const options = { databaseUrl, registry, keys, chainId: BigInt(chainId), deployedAt: BigInt(deployedAt) };
await runSubmitter({
  ...options,
  store: openStore(databaseUrl, { connections: 4 }),
  request: jsonRpc(rpcUrl),
  finality: "finalized",
  pollMs: 10,
  signal: new AbortController().signal,
});

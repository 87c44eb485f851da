import { existsSync } from "node:fs";
import { join } from "node:path";
import { jsonRpc } from "../../api/chain/json-rpc.ts";
import { parseAnswer, Quantity } from "../../api/chain/rpc-schema.ts";
import { openStore } from "../../api/store/open-store.ts";
import type { Request } from "../../core/chain/request.ts";
import { openChain } from "../chain/open-chain.ts";
import { readSettings } from "../chain/settings.ts";
import { readDeployment } from "../deployment.ts";
import { openOwnPostgres } from "../postgres/open-own-postgres.ts";
import type { FsckParts } from "./fsck-parts.ts";

/** What fsck reads, and how to let go of it. */
export type OpenedParts = FsckParts & { readonly close: () => Promise<void> };

/**
 * Opens what fsck reads: the database at DATABASE_URL and the chain at CHAIN_RPC_URL, or else those of the data folder
 * (FILIGRANA_DATA), which it starts for itself; the product must not be running on them then.
 *
 * @throws Error that says what is not there.
 */
export async function openParts(environment: NodeJS.ProcessEnv): Promise<OpenedParts> {
  const folder = environment["FILIGRANA_DATA"] || "data";
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const databaseUrl = environment["DATABASE_URL"] || (await ownDatabase(folder, closers));
    const rpcUrl = environment["CHAIN_RPC_URL"];
    const request = rpcUrl ? jsonRpc(rpcUrl) : await ownChain(environment, closers);
    const deployment = readDeployment(join(folder, "deployment.json"));
    const registry = (environment["FILIGRANA_REGISTRY"] || deployment?.registry)?.toLowerCase();
    if (!registry)
      throw new Error(
        `nothing says where the Registry stands: give FILIGRANA_REGISTRY, or FILIGRANA_DATA with its deployment.json`,
      );
    const chainId = parseAnswer(Quantity, "eth_chainId", await request({ method: "eth_chainId" }));
    const store = openStore(databaseUrl, { connections: 4 });
    closers.push(() => store.destroy());
    const depth = environment["FILIGRANA_FINALITY"];
    return {
      store,
      databaseUrl,
      request,
      registry,
      deployedAt: BigInt(deployment?.registry.toLowerCase() === registry ? deployment.block : 0),
      domain: { chainId, verifyingContract: registry },
      finality: depth === undefined || depth === "" || depth === "finalized" ? "finalized" : Number(depth),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ownDatabase(folder: string, closers: (() => Promise<void>)[]): Promise<string> {
  const server = await openOwnPostgres(folder);
  closers.push(server.stop);
  return server.url;
}

async function ownChain(environment: NodeJS.ProcessEnv, closers: (() => Promise<void>)[]): Promise<Request> {
  const { chain: options } = readSettings(environment);
  if (!existsSync(options.folder))
    throw new Error(`there is no chain at ${options.folder}: give CHAIN_RPC_URL or FILIGRANA_DATA`);
  const chain = await openChain(options);
  closers.push(chain.close);
  return chain.request;
}

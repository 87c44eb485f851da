import { fromHex, toHex } from "../../core/bytes/hex.ts";
import { keccak } from "../../core/bytes/keccak.ts";
import { askNode } from "../../core/chain/ask-node.ts";
import type { Request } from "../../core/chain/request.ts";
import { directoryEndpoint } from "../../core/http/endpoints/directory.ts";
import type { StatementDomain } from "../../core/seal/statements.ts";
import { type Route, route } from "../http/route.ts";
import { found } from "./answers.ts";

/** What the directory is made from. */
export type DirectoryParts = {
  readonly request: Request;
  readonly domain: StatementDomain;
  readonly deployedAt: bigint;
  readonly finality: "finalized" | number;
  readonly publicUrl: string;
  readonly demo: boolean;
};

/** The directory: which chain and which contract to trust. The code is read once; the contract is immutable. */
export const directoryRoute = (parts: DirectoryParts): Route => {
  let codeHash: string | null = null;
  return route(directoryEndpoint, async () => {
    codeHash ??= toHex(keccak(fromHex(await askNode(parts.request).code(parts.domain.verifyingContract))));
    const registry = { address: parts.domain.verifyingContract, codeHash, deployedAt: String(parts.deployedAt) };
    return found(
      {
        format: "filigrana-directory/1" as const,
        chainId: String(parts.domain.chainId),
        registries: [registry],
        finality: parts.finality,
        relay: `${parts.publicUrl}/api/v1/rpc`,
        demo: parts.demo,
      },
      { "cache-control": "public, max-age=300" },
    );
  });
};

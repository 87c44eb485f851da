import { computeAddress } from "ethers";
import { network } from "hardhat";
import type { Request } from "../../core/chain/request.ts";
import { testAccounts } from "./chain.ts";
import type { WorldChain } from "./registry-world.ts";

/** A chain whose past can be changed: blocks are taken back to a mark, and others take their place. */
export type ForkableChain = WorldChain & {
  readonly mine: (blocks?: number) => Promise<void>;
  /** Marks this moment; the function that it gives takes the chain back to it, once. */
  readonly mark: () => Promise<() => Promise<void>>;
  /** Whether a transaction is mined at once (the default) or only by `mine`. */
  readonly automine: (on: boolean) => Promise<void>;
};

/** Starts Hardhat's own chain in this process; six blocks on top make a block final. */
export async function startForkableChain(): Promise<ForkableChain> {
  const connection = await network.create();
  const request: Request = ({ method, params }) =>
    connection.provider.request({ method, ...(params === undefined ? {} : { params: [...params] }) });
  for (const key of testAccounts.slice(0, 3)) {
    await request({ method: "hardhat_setBalance", params: [computeAddress(key), `0x${(10n ** 24n).toString(16)}`] });
  }
  return {
    request,
    finality: 6,
    stop: () => connection.close(),
    mine: async (blocks: number = 1) => {
      // Not hardhat_mine: the blocks that it makes up have parents that are not there.
      for (let i = 0; i < blocks; i++) await request({ method: "evm_mine" });
    },
    mark: async () => {
      const mark = await request({ method: "evm_snapshot" });
      return async () => {
        if ((await request({ method: "evm_revert", params: [mark] })) !== true)
          throw new Error("the chain did not go back");
      };
    },
    automine: async (on) => {
      await request({ method: "evm_setAutomine", params: [on] });
    },
  };
}

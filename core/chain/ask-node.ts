import { FiligranaError } from "../errors/filigrana-error.ts";
import type { Request } from "./request.ts";

/** Number and Unix seconds of a block. */
export type BlockTime = { readonly number: bigint; readonly time: bigint };

/** The questions that verification puts to a node, with their answers read. */
export type Node = {
  readonly chainId: () => Promise<bigint>;
  /** Runtime code as hex; `0x` where there is none. */
  readonly code: (address: string) => Promise<string>;
  /** The raw answer of a view function in the state after block `at`. */
  readonly call: (to: string, data: string, at: bigint) => Promise<unknown>;
  /** The block of a tag or number; null when the node has none. */
  readonly block: (tag: string) => Promise<BlockTime | null>;
};

const contradiction = (what: string): FiligranaError =>
  new FiligranaError("chain/contradiction", `the node's answer to ${what} cannot be read`, { retry: true });

const quantity = (value: unknown, what: string): bigint => {
  if (typeof value !== "string" || !/^0x[0-9a-f]{1,64}$/i.test(value)) throw contradiction(what);
  return BigInt(value);
};

const hex = (value: unknown, what: string): string => {
  if (typeof value !== "string" || value.length > 200_000 || !/^0x([0-9a-f]{2})*$/i.test(value)) {
    throw contradiction(what);
  }
  return value.toLowerCase();
};

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/**
 * The questions, put through `request`.
 *
 * @throws FiligranaError, from every question: `chain/unreachable` when `request` rejects with anything else than a
 * FiligranaError, `chain/contradiction` when the answer has another shape.
 */
export const askNode = (request: Request): Node => {
  const ask = async (method: string, ...params: readonly unknown[]): Promise<unknown> => {
    try {
      return await request({ method, params });
    } catch (cause) {
      if (cause instanceof FiligranaError) throw cause;
      throw new FiligranaError("chain/unreachable", `the node did not answer ${method}`, { retry: true, cause });
    }
  };
  return {
    chainId: async () => quantity(await ask("eth_chainId"), "eth_chainId"),
    code: async (address) => hex(await ask("eth_getCode", address, "latest"), "eth_getCode"),
    call: async (to, data, at) => hex(await ask("eth_call", { to, data }, `0x${at.toString(16)}`), "eth_call"),
    block: async (tag) => {
      const block = await ask("eth_getBlockByNumber", tag, false);
      if (block === null) return null;
      return {
        number: quantity(memberOf(block, "number"), "eth_getBlockByNumber"),
        time: quantity(memberOf(block, "timestamp"), "eth_getBlockByNumber"),
      };
    },
  };
};

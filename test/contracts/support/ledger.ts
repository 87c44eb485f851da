import { Interface, type InterfaceAbi, type Result } from "ethers";
import { network } from "hardhat";

/** What came of a transaction. */
export type Receipt = {
  readonly gasUsed: bigint;
  readonly contractAddress: string | null;
  readonly logs: readonly { readonly address: string; readonly topics: readonly string[]; readonly data: string }[];
};

/** A refusal: the custom error's name, then its values. */
export type Refusal = readonly unknown[];

/** The first second of every test chain: 2026-11-01T00:00:00Z. */
export const START = 1793491200n;

const returnData = (error: unknown): string => {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const data: unknown = "data" in e ? e.data : undefined;
    if (typeof data === "string") return data;
    if (data instanceof Object && "data" in data && typeof data.data === "string") return data.data;
  }
  throw error;
};

/** An in-process chain of its own, whose clock stands still until the test sets it. */
export const openLedger = async (chainId = 31337) => {
  const connection = await network.create({
    network: "default",
    override: {
      chainId,
      initialDate: new Date(Number(START) * 1000).toISOString(),
      allowBlocksWithSameTimestamp: true,
    },
  });
  const request = (method: string, params: readonly unknown[] = []): Promise<unknown> =>
    connection.provider.request({ method, params: [...params] });
  const accounts = (await request("eth_accounts")) as string[];

  let now: bigint;
  /** Sets the time of all blocks from the next on. */
  const setTime = (time: bigint) => {
    now = time;
    return request("evm_setNextBlockTimestamp", [`0x${time.toString(16)}`]);
  };

  const send = async (transaction: { from?: string; to?: string; data: string; gas?: bigint }): Promise<Receipt> => {
    const gas = `0x${(transaction.gas ?? 16_000_000n).toString(16)}`;
    const hash = await request("eth_sendTransaction", [{ from: accounts[0], ...transaction, gas }]);
    // Without it, the chain's clock would run on with this machine's.
    await setTime(now);
    const receipt = (await request("eth_getTransactionReceipt", [hash])) as Receipt & { gasUsed: string };
    return { ...receipt, gasUsed: BigInt(receipt.gasUsed) };
  };

  /** The answer's bytes, or what it reverted with. */
  const call = async (to: string, data: string, from = accounts[0]): Promise<{ ok: boolean; data: string }> => {
    const transaction = { from, to, data, gas: "0xf42400" };
    return request("eth_call", [transaction, "pending"]).then(
      (answer) => ({ ok: true, data: String(answer) }),
      (error: unknown) => ({ ok: false, data: returnData(error) }),
    );
  };

  const deploy = async (bytecode: string, args = "0x"): Promise<string> => {
    const { contractAddress } = await send({ data: bytecode + args.slice(2) });
    if (contractAddress === null) throw new Error("nothing was deployed");
    return contractAddress.toLowerCase();
  };

  await setTime(START);
  return { request, accounts, send, call, deploy, setTime, close: () => connection.close() };
};

export type Ledger = Awaited<ReturnType<typeof openLedger>>;

/** A contract at an address: `send` as a transaction, `read` without one, `refusal` for what a call reverts with. */
export const contractAt = (ledger: Ledger, address: string, abi: InterfaceAbi) => {
  const face = new Interface(abi);
  const encode = (method: string, args: readonly unknown[]) => face.encodeFunctionData(method, args);

  const refusal = async (method: string, args: readonly unknown[], from?: string): Promise<Refusal> => {
    const { ok, data } = await ledger.call(address, encode(method, args), from);
    if (ok) throw new Error(`${method} was not refused`);
    const parsed = face.parseError(data);
    return parsed === null ? [data] : [parsed.name, ...parsed.args];
  };

  const read = async (method: string, args: readonly unknown[] = []): Promise<Result> => {
    const { ok, data } = await ledger.call(address, encode(method, args));
    if (!ok) throw new Error(`${method} reverted with ${face.parseError(data)?.name ?? data}`);
    return face.decodeFunctionResult(method, data);
  };

  const send = async (method: string, args: readonly unknown[], from?: string): Promise<Receipt> => {
    const data = encode(method, args);
    const { ok } = await ledger.call(address, data, from);
    if (!ok) throw new Error(`${method} was refused: ${(await refusal(method, args, from)).join(", ")}`);
    return ledger.send({ to: address, data, ...(from === undefined ? {} : { from }) });
  };

  /** The events of a receipt, as [name, ...values]. */
  const events = (receipt: Receipt): unknown[][] =>
    receipt.logs.flatMap((log) => {
      const parsed = face.parseLog(log);
      return parsed === null ? [] : [[parsed.name, ...parsed.args]];
    });

  /** The first topic of an event. */
  const topic = (event: string): string => {
    const fragment = face.getEvent(event);
    if (fragment === null) throw new Error(`there is no event ${event}`);
    return fragment.topicHash;
  };

  return { address, encode, refusal, read, send, events, topic };
};

export type ContractAt = ReturnType<typeof contractAt>;

import { AbiCoder, keccak256 } from "ethers";
import type { Request } from "../../core/chain/request.ts";
import { accessManagerInterface, registryInterface } from "./encode-call.ts";
import { isRpcError, revertDataOf } from "./rpc-error.ts";
import { simulate } from "./simulate.ts";

/** A call of the registry by an account that the guard of governance is asked about. */
export type GuardedCall = { readonly caller: string; readonly registry: string; readonly calldata: string };

/** The contract that guards governance, as the registry names it: OpenZeppelin's AccessManager. */
export async function guardOf(request: Request, registry: string): Promise<string> {
  const data = registryInterface.encodeFunctionData("authority");
  const answer = await simulate(request, { from: registry, to: registry, data });
  return String(registryInterface.decodeFunctionResult("authority", answer)[0]).toLowerCase();
}

/**
 * How long the caller has to wait before the guard lets it make this call, in seconds.
 *
 * @returns 0 for at once; null when it may not make it at all.
 */
export async function delayOf(request: Request, guard: string, call: GuardedCall): Promise<bigint | null> {
  const { caller, registry, calldata } = call;
  const [immediate, delay] = await askGuard(request, guard, "canCall", [caller, registry, calldata.slice(0, 10)]);
  if (immediate === true) return 0n;
  return delay === 0n ? null : BigInt(String(delay));
}

/** The guard's name for what is scheduled: keccak256 of caller, target and calldata. */
export function scheduleIdOf({ caller, registry, calldata }: GuardedCall): string {
  const words = AbiCoder.defaultAbiCoder().encode(["address", "address", "bytes"], [caller, registry, calldata]);
  return keccak256(words);
}

/** Schedules a call for as soon as its delay allows. */
export const scheduleCall = ({ registry, calldata }: GuardedCall): string =>
  accessManagerInterface.encodeFunctionData("schedule", [registry, calldata, 0]);

/** Takes back what is scheduled. */
export const cancelCall = ({ caller, registry, calldata }: GuardedCall): string =>
  accessManagerInterface.encodeFunctionData("cancel", [caller, registry, calldata]);

/**
 * What the guard holds under a name, as the newest block has it.
 *
 * @returns `due` in Unix seconds, 0 when nothing is scheduled (any more) or it has expired; `number` counts how often
 * this was scheduled.
 */
export async function scheduleOf(
  request: Request,
  guard: string,
  id: string,
): Promise<{ readonly due: bigint; readonly number: bigint }> {
  const [[due], [number]] = await Promise.all([
    askGuard(request, guard, "getSchedule", [id], "latest"),
    askGuard(request, guard, "getNonce", [id], "latest"),
  ]);
  return { due: BigInt(String(due)), number: BigInt(String(number)) };
}

/** A guard that lets everybody do everything at once: `return (true, 0)`. */
const openGuard = "0x600160005260406000f3";

/**
 * Tries what an act would do if its delay were over: the call as the registry would take it, with a guard that lets it pass.
 *
 * A node that cannot put other code in a contract's place for a call is not asked; the refusal, if there is one, then
 * comes when the act is due.
 *
 * @throws FiligranaError The registry's own reason in words.
 */
export async function simulateAllowed(request: Request, guard: string, call: GuardedCall): Promise<void> {
  const { caller: from, registry: to, calldata: data } = call;
  const overridden: Request = ({ method, params }) =>
    request({ method, params: [...(params ?? []), { [guard]: { code: openGuard } }] });
  try {
    await simulate(overridden, { from, to, data });
  } catch (error) {
    if (!isRpcError(error) || revertDataOf(error) !== null) throw error;
  }
}

async function askGuard(
  request: Request,
  guard: string,
  name: "canCall" | "getSchedule" | "getNonce",
  values: readonly unknown[],
  block?: string,
): Promise<readonly unknown[]> {
  const data = accessManagerInterface.encodeFunctionData(name, [...values]);
  const answer = await simulate(request, { from: guard, to: guard, data }, block);
  return accessManagerInterface.decodeFunctionResult(name, answer).toArray();
}

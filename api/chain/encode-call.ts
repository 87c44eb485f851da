import { Interface } from "ethers";
import { accessManagerAbi } from "../../contracts/abi/access-manager.ts";
import { registryAbi } from "../../contracts/abi/registry.ts";

/** The registry's face, for encoding calls and decoding calls, events and errors: the one place where ethers reads it. */
export const registryInterface = new Interface(registryAbi);

/** The errors of the contract that guards the acts of governance. */
export const accessManagerInterface = new Interface(accessManagerAbi);

/**
 * Encodes a call of the registry.
 *
 * @param operation - The function's name, as in contracts/interfaces.
 * @param values - Its arguments in order; a struct is an object with its members' names.
 * @returns The calldata, lower-case hex.
 * @throws TypeError from ethers when the name is not the registry's or the arguments do not fit: a programming error.
 */
export function encodeCall(operation: string, values: readonly unknown[]): string {
  return registryInterface.encodeFunctionData(operation, values);
}

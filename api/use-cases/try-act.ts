import { encodeCall } from "../chain/encode-call.ts";
import { simulate } from "../chain/simulate.ts";
import type { Parts } from "./parts.ts";

/**
 * Tries a call of the registry against the chain as it stands, without sending it.
 *
 * @returns The encoded call, ready to be queued.
 * @throws FiligranaError - The contract's own refusal in words.
 */
export async function tryAct(
  parts: Parts,
  act: { readonly sender: "relayer" | "region"; readonly operation: string; readonly arguments: readonly unknown[] },
): Promise<string> {
  const data = encodeCall(act.operation, act.arguments);
  await simulate(parts.request, { from: parts.accounts[act.sender], to: parts.domain.verifyingContract, data });
  return data;
}

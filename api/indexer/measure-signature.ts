import * as z from "zod";
import { measureKinds, subjectKinds } from "../../core/chain/facts.ts";
import type { Request } from "../../core/chain/request.ts";
import { registryInterface } from "../chain/encode-call.ts";
import { Bytes, parseAnswer } from "../chain/rpc-schema.ts";
import type { MeasurePlaced } from "./registry-event.ts";

const Transaction = z.nullable(z.object({ to: z.nullable(Bytes), input: Bytes }));

/**
 * The signature under a measure, which travels in the call and not in the event.
 *
 * @returns The signature, or `0x` when the transaction did not call the registry directly with this measure (a contract
 * in between): the measure stands all the same, the registry checked it.
 */
export async function measureSignature(
  request: Request,
  registry: string,
  transaction: string,
  measure: MeasurePlaced,
): Promise<string> {
  const method = "eth_getTransactionByHash";
  const sent = parseAnswer(Transaction, method, await request({ method, params: [transaction] }));
  if (sent === null || sent.to !== registry.toLowerCase()) return "0x";
  const call = parseCall(sent.input);
  if (call === null || (call.name !== "place" && call.name !== "placeOnBatch")) return "0x";
  const said = call.args[0];
  const same =
    said["author"] === measure.author &&
    said["subject"] === measure.subject &&
    subjectKinds[Number(said["subjectKind"])] === measure.subjectKind &&
    measureKinds[Number(said["kind"])] === measure.kind &&
    said["reason"] === measure.reason;
  return same ? call.args["signature"].toLowerCase() : "0x";
}

function parseCall(data: string) {
  try {
    return registryInterface.parseTransaction({ data });
  } catch {
    return null;
  }
}

import { importBatchesEndpoint, registerBatchEndpoint } from "../../core/http/endpoints/batches.ts";
import {
  cancelSealEndpoint,
  countersignEndpoint,
  listSealsEndpoint,
  readOperationEndpoint,
  readSealEndpoint,
  sendBackEndpoint,
} from "../../core/http/endpoints/seals.ts";
import { type Route, route } from "../http/route.ts";
import { cancelSeal } from "../use-cases/cancel-seal.ts";
import { countersignSeal, sendBackSeal } from "../use-cases/countersign-seal.ts";
import type { Parts } from "../use-cases/parts.ts";
import { readBatchesCsv } from "../use-cases/read-batches-csv.ts";
import { readOperation } from "../use-cases/read-operation.ts";
import { listSeals, readSeal } from "../use-cases/read-seal.ts";
import { registerBatches } from "../use-cases/register-batches.ts";
import { accepted, found } from "./answers.ts";

/** The answer to a registration: where to follow the seal. */
export function registered(done: { seal: string; count: number; total: bigint; operation: bigint | null }) {
  return {
    status: 202 as const,
    body: { ...done, total: String(done.total), operation: done.operation === null ? null : String(done.operation) },
    headers: { location: `/api/v1/seals/${done.seal}` },
  };
}

/** Batches come in, one by one or by file, and become seals. */
export const registrationRoutes = (parts: Parts): Route[] => [
  route(registerBatchEndpoint, async ({ body, caller, write }) => {
    const { certificate, submitBefore, ...batch } = body;
    const asked = { certificate, submitBefore, batches: [batch], pointer: (_: number, member: string) => `/${member}` };
    return write(async (trx) => registered(await registerBatches(parts, trx, caller, asked)));
  }),
  route(importBatchesEndpoint, async ({ query, body, caller, write }) => {
    const { batches, lines, flaws } = await readBatchesCsv(body.stream);
    const pointer = (index: number, member: string) => `row/${lines[index]}/column/${member}`;
    return write(async (trx) =>
      registered(await registerBatches(parts, trx, caller, { ...query, batches, flaws, pointer })),
    );
  }),
  route(readSealEndpoint, async ({ params, caller }) => found(await readSeal(parts.store, caller, params.seal))),
  route(listSealsEndpoint, async ({ query, caller }) => found(await listSeals(parts.store, caller, query))),
  route(countersignEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => accepted(await countersignSeal(parts, trx, caller, params.seal))),
  ),
  route(sendBackEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => ({
      status: 200 as const,
      body: await sendBackSeal(parts, trx, caller, params.seal, body.because),
    })),
  ),
  route(cancelSealEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => accepted(await cancelSeal(parts, trx, caller, params.seal))),
  ),
  route(readOperationEndpoint, async ({ params, caller }) =>
    found(await readOperation(parts.store, caller, params.operation)),
  ),
];

import { performance } from "node:perf_hooks";
import { demoToken } from "../../core/demo/derivations.ts";
import { cast } from "../demo/cast.ts";
import type { Product } from "../run-product.ts";

/**
 * Registers a file of wine batches under a certificate with room and countersigns it.
 *
 * @returns Seconds from the first byte until its seal is final.
 */
export async function sealCsv({ url }: Product, csv: string): Promise<number> {
  const certificate = await roomyCertificate(url);
  const started = performance.now();
  const { seal } = await call<{ seal: string }>(
    `${url}/api/v1/imports?certificate=${certificate}`,
    "maker",
    csv,
    "text/csv",
  );
  await call(`${url}/api/v1/seals/${seal}/countersignature`, "body", "{}", "application/json");
  await until(async () => (await call<{ state: string }>(`${url}/api/v1/seals/${seal}`, "maker")).state === "final");
  return (performance.now() - started) / 1000;
}

/** Raises the demo certificate's quota, so that a hundred thousand batches fit. */
async function roomyCertificate(url: string): Promise<string> {
  const { certificates } = await call<{ certificates: { certificate: string; operator: string; quota: string }[] }>(
    `${url}/api/v1/certificates`,
    null,
  );
  const wine = certificates.find(({ operator }) => operator === cast.maker.id);
  if (wine === undefined) throw new Error("the demo's wine certificate is not on record");
  const quota = String(10n ** 15n);
  if (wine.quota === quota) return wine.certificate;
  const amended = await call<{ operation: string }>(
    `${url}/api/v1/certificates/${wine.certificate}/amendments`,
    "body",
    JSON.stringify({ quota }),
    "application/json",
  );
  await until(
    async () =>
      (await call<{ state: string }>(`${url}/api/v1/operations/${amended.operation}`, "body")).state === "final",
  );
  return wine.certificate;
}

let keys = 0;

/** Asks the API as a member of the cast, or as nobody; a body makes it a POST unless `method` says otherwise. */
export async function call<T>(
  url: string,
  by: "maker" | "body" | null,
  body?: string,
  type?: string,
  method = body === undefined ? "GET" : "POST",
): Promise<T> {
  const headers: Record<string, string> = by === null ? {} : { authorization: `Bearer ${demoToken(cast[by].id)}` };
  if (body !== undefined)
    Object.assign(headers, { "content-type": type, "idempotency-key": `bench-${process.pid}-${++keys}` });
  const answer = await fetch(url, { method, headers, body: body ?? null });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  return (await answer.json()) as T;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 100));
}

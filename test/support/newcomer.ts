import { demoToken } from "../../core/demo/derivations.ts";
import { type Answer, ask, askUntil, type Who } from "./demo-product.ts";

/** An operator enrolled for one test, with the id and the token that the demo gives it. */
export type Newcomer = { readonly id: string; readonly token: string };

/**
 * Waits until an accepted act is final, and fails when it was refused; gives the answer that it was accepted with. Final is
 * what the indexer has read too: an act that is only mined may not be in any other answer yet.
 */
export async function onRecord(url: string, accepted: Answer): Promise<Answer> {
  if (accepted.status !== 202) throw new Error(`not accepted: ${JSON.stringify(accepted.body)}`);
  const operation = `${url}/api/v1/operations/${accepted.body["operation"]}`;
  const settled = ["final", "refused"];
  const done = await askUntil(operation, ({ body }) => settled.includes(String(body["state"])), { by: "region" });
  if (done.body["state"] !== "final") throw new Error(JSON.stringify(done.body));
  return accepted;
}

/** Enrols an operator and waits until the registry knows it. */
export async function enrolNewcomer(url: string, name: string): Promise<Newcomer> {
  const json = { role: "operator", name: `${name} (prova)` };
  const { body } = await onRecord(url, await ask(`${url}/api/v1/actors`, { by: "region", json }));
  const id = String(body["actor"]);
  return { id, token: demoToken(id) };
}

/** The interval of a certificate that is in force today. */
const nowadays = { from: "2025-01-01T00:00:00Z", until: "2036-01-01T00:00:00Z" };

/** Certifies an operator, for egg pasta if nothing else is asked, and waits until the register shows it; gives its id. */
export async function certify(
  url: string,
  { id }: Pick<Newcomer, "id">,
  asked: { from?: string; until?: string; product?: string } = {},
): Promise<string> {
  const json = { operator: id, product: "pasta-all-uovo-qm", quota: "1000000", ...nowadays, ...asked };
  const { body } = await onRecord(url, await ask(`${url}/api/v1/certificates`, { by: "body", json }));
  return String(body["certificate"]);
}

const reason = { code: "test", it: "Prova", en: "Test" };

/** Suspends something in the name of the inspector, and waits until it is on record. */
export async function suspend(url: string, path: string, by: Who = "inspector"): Promise<void> {
  await onRecord(url, await ask(`${url}${path}/measures`, { by, json: { kind: "suspension", reason } }));
}

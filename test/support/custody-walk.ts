import { cast } from "../../scripts/demo/cast.ts";
import { type Answer, ask, askUntil, type Who } from "./demo-product.ts";
import { onRecord } from "./newcomer.ts";

type Named = { readonly gtin: string; readonly lot: string };
type Quantity = Named & { readonly quantity: string };
type Made = Quantity & { readonly producedOn: string; readonly municipality?: string; readonly fields?: object };

/** Lets a test walk batches on through the API of movements; each step is over when the read model shows it. */
export function custodyWalk(url: string) {
  const holdingOf = ({ gtin, lot }: Named) => `${url}/api/v1/holdings/${gtin}/${encodeURIComponent(lot)}`;

  /** Waits for the seal of an accepted registration, countersigned where it has to be, and for the holding that it opens. */
  const placed = async (by: Who, body: Who, answer: Answer, batch: Named): Promise<void> => {
    if (answer.status !== 202) throw new Error(`not accepted: ${JSON.stringify(answer.body)}`);
    const countersignature = () =>
      ask(`${url}/api/v1/seals/${answer.body["seal"]}/countersignature`, { by: body, json: {} });
    await onRecord(url, answer.body["operation"] === null ? await countersignature() : answer);
    await askUntil(holdingOf(batch), ({ status }) => status === 200, { by });
  };

  const register = async (by: Who, body: Who, certificate: string, batch: Made): Promise<void> =>
    placed(by, body, await ask(`${url}/api/v1/batches`, { by, json: { ...batch, certificate } }), batch);

  const transform = async (
    by: Who,
    body: Who,
    { certificate, inputs, batch }: { certificate: string; inputs: readonly Quantity[]; batch: Made },
  ): Promise<void> => {
    const json = { certificate, inputs: inputs.map(quantityOf), batches: [batch] };
    await placed(by, body, await ask(`${url}/api/v1/transformations`, { by, json }), batch);
  };

  const handOver = async (from: Who, to: keyof typeof cast, batch: Quantity): Promise<void> => {
    const json = { ...quantityOf(batch), to: cast[to].id };
    const { status, body } = await ask(`${url}/api/v1/handovers`, { by: from, json });
    if (status !== 201) throw new Error(`not proposed: ${JSON.stringify(body)}`);
    const at = `${url}/api/v1/handovers/${body["handover"]}`;
    await ask(`${at}/acceptance`, { by: to, json: {} });
    const there = ({ body }: Answer) => ["recorded", "final"].includes(String(body["state"]));
    const done = await askUntil(at, there, { by: to });
    if (!there(done)) throw new Error(`not on record: ${JSON.stringify(done.body)}`);
  };

  return { register, transform, handOver };
}

const quantityOf = ({ gtin, lot, quantity }: Quantity): Quantity => ({ gtin, lot, quantity });

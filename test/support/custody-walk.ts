import { cast } from "../../scripts/demo/cast.ts";
import { type Answer, ask, type Who } from "./demo-product.ts";
import { onRecord } from "./newcomer.ts";

type Quantity = { readonly gtin: string; readonly lot: string; readonly quantity: string };
type Made = Quantity & { readonly producedOn: string; readonly municipality?: string; readonly fields?: object };

/** Lets a test walk batches on through the API of movements; each step is over when the read model shows it. */
export function custodyWalk(url: string) {
  /** Waits for the seal of an accepted registration, countersigned where it has to be. */
  const placed = async (body: Who, answer: Answer): Promise<void> => {
    if (answer.status !== 202) throw new Error(`not accepted: ${JSON.stringify(answer.body)}`);
    const countersignature = () =>
      ask(`${url}/api/v1/seals/${answer.body["seal"]}/countersignature`, { by: body, json: {} });
    await onRecord(url, answer.body["operation"] === null ? await countersignature() : answer);
  };

  const register = async (by: Who, body: Who, certificate: string, batch: Made): Promise<void> =>
    placed(body, await ask(`${url}/api/v1/batches`, { by, json: { ...batch, certificate } }));

  const transform = async (
    by: Who,
    body: Who,
    { certificate, inputs, batch }: { certificate: string; inputs: readonly Quantity[]; batch: Made },
  ): Promise<void> => {
    const json = { certificate, inputs: inputs.map(quantityOf), batches: [batch] };
    await placed(body, await ask(`${url}/api/v1/transformations`, { by, json }));
  };

  const handOver = async (from: Who, to: keyof typeof cast, batch: Quantity): Promise<void> => {
    const json = { ...quantityOf(batch), to: cast[to].id };
    const { status, body } = await ask(`${url}/api/v1/handovers`, { by: from, json });
    if (status !== 201) throw new Error(`not proposed: ${JSON.stringify(body)}`);
    await onRecord(url, await ask(`${url}/api/v1/handovers/${body["handover"]}/acceptance`, { by: to, json: {} }));
  };

  return { register, transform, handOver };
}

const quantityOf = ({ gtin, lot, quantity }: Quantity): Quantity => ({ gtin, lot, quantity });

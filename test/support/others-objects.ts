import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { ask, askUntil, type Who } from "./demo-product.ts";
import { askEpcis, capture, documentOf, eventsOf, seen } from "./epcis.ts";
import { signIn } from "./sign-in.ts";

/** Objects whose operator is `maker` and whose control body is `body`, by the name that they have in a path. */
export type OthersObjects = Readonly<Record<string, string>>;

/** What an image that is one looks like: a PNG of one pixel. */
const onePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Makes one object of every kind that has an owner, for `maker`; what the demo's story brought is used as it is. */
export async function makeOthersObjects(url: string): Promise<OthersObjects> {
  const make = async (path: string, json: unknown): Promise<Record<string, unknown>> => {
    const { status, body } = await ask(`${url}/api/v1${path}`, { by: "maker", json });
    if (status > 299) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body;
  };
  const batch = await recordedBatch(url);
  const [draft, template, application, token, invitation] = [
    await make("/batch-drafts", { content: {} }),
    await make("/batch-templates", { product: batch.product, name: "altrui", content: {} }),
    await make("/applications", {}),
    await make("/tokens", { actor: batch.operator, label: "altrui" }),
    await make("/invitations", { email: "qualcuno@example.org", role: "viewer" }),
  ];
  const handover = await make("/handovers", {
    gtin: batch.gtin,
    lot: batch.lot,
    to: cast.shop.id,
    quantity: "750",
    document: `0x${"ab".repeat(32)}`,
  });
  const order = await make(`/batches/${batch.gtin}/${batch.lot}/label-orders`, {
    format: "zpl",
    width: 60,
    height: 40,
    count: 1,
    items: false,
  });
  return {
    ...batch,
    draft: String(draft["draft"]),
    template: String(template["template"]),
    application: String(application["application"]),
    id: String(token["id"]),
    invitation: String(invitation["invitation"]),
    order: String(order["order"]),
    handover: String(handover["handover"]),
    import: await importOf(url, batch.certificate),
    document: await documentOfApplication(url, String(application["application"])),
    ...(await capturedBy(url)),
    ...(await subscribedBy(url)),
    recall: await recallOf(url),
    person: (await signIn(url, "maker-owner")).session.person.id,
  };
}

/** The story's first wine: on record, with its seal, certificate and operation. */
async function recordedBatch(url: string) {
  const { gtin, lot } = { gtin: gtins.wine, lot: "L26-0001" };
  const batch = (await ask(`${url}/api/v1/batches/${gtin}/${lot}`)).body;
  const seal = String(batch["seal"]);
  const { body } = await askUntil(`${url}/api/v1/seals/${seal}`, ({ body }) => body["state"] === "final", {
    by: "maker",
  });
  const { certificate, operator, product, operation } = body as Record<string, string>;
  return { seal, certificate, operator, product, operation, gtin, lot } as Record<
    "seal" | "certificate" | "operator" | "product" | "operation" | "gtin" | "lot",
    string
  >;
}

async function importOf(url: string, certificate: string): Promise<string> {
  const csv = "gtin;lotto;quantita;prodotto il\n";
  const answer = await ask(`${url}/api/v1/batch-imports?certificate=${certificate}&name=altrui.csv`, {
    by: "maker",
    csv,
  });
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  return String(answer.body["import"]);
}

async function documentOfApplication(url: string, application: string): Promise<string> {
  const owner = await signIn(url, "maker-owner");
  const answer = await fetch(`${url}/api/v1/documents?application=${application}&name=altrui.png&kind=other`, {
    method: "POST",
    headers: {
      cookie: owner.cookie,
      origin: url,
      "filigrana-csrf": owner.csrf,
      "filigrana-acting-for": owner.session.memberships[0]?.actor ?? "",
      "idempotency-key": `document-${Date.now()}`,
      "content-type": "image/png",
    },
    body: Buffer.from(onePixel, "base64"),
  });
  const body = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(JSON.stringify(body));
  return String(body["document"]);
}

/** An event that `maker` captured, with the job that did it. */
async function capturedBy(url: string) {
  const epc = "urn:epc:id:sgtin:0614141.107346.altrui";
  const of = (what: string) => `https://example.org/altrui/${what}`;
  const event = seen({
    epcList: [epc],
    bizStep: of("step"),
    disposition: of("disposition"),
    readPoint: { id: of("read-point") },
    bizLocation: { id: of("location") },
  });
  const job = await capture(url, "maker", documentOf([event]));
  const answer = await askEpcis(`${url}/epcis/events?MATCH_epc=${epc}`, { by: "maker" });
  const eventID = String(eventsOf(answer)[0]?.["eventID"]);
  return {
    captureID: String(job["captureID"]),
    eventID,
    eventHash: eventID,
    epc,
    bizStep: of("step"),
    disposition: of("disposition"),
    readPoint: of("read-point"),
    bizLocation: of("location"),
  };
}

/** A named query of `maker`, and a subscription to it that is asked once a year. */
async function subscribedBy(url: string) {
  const name = "interrogazione-altrui";
  await ask(`${url}/epcis/queries`, { by: "maker", json: { name, query: {} } });
  const answer = await ask(`${url}/epcis/queries/${name}/subscriptions`, { by: "maker", json: yearly });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const subscription = String(answer.body["subscriptionID"]);
  return { queryName: name, subscription, subscriptionID: subscription };
}

/** A withdrawal that `body` declared of a batch of `maker`'s that no other object here is about. */
async function recallOf(url: string): Promise<string> {
  const { gtin, lot } = storyBatches.magnum;
  const origin = { batch: { gtin, lot } };
  const { body: preview } = await ask(`${url}/api/v1/recalls/preview`, { by: "body", json: origin });
  const line = "altrui";
  const notice = {
    productName: line,
    trademark: line,
    plantMark: null,
    producer: line,
    seat: line,
    useBy: null,
    weight: line,
    warnings: { it: line, en: line },
    photo: null,
  };
  const reason = { code: "prova", it: "prova", en: "test" };
  const json = { ...origin, digest: preview["digest"], kind: "withdrawal", reason, notice };
  const { status, body } = await ask(`${url}/api/v1/recalls`, { by: "body", json });
  if (status !== 202) throw new Error(JSON.stringify(body));
  const recall = String(body["recall"]);
  await askUntil(`${url}/api/v1/recalls/${recall}`, (answer) => answer.status === 200);
  return recall;
}

/** What a subscription to be asked once a year is asked for with; nothing is ever sent there. */
export const yearly = {
  dest: "https://client.example.com/callback",
  signatureToken: "13df38d8275b13f05704629e5f1cf3d45d6132d5",
  schedule: { month: "1", dayOfMonth: "1", hour: "3", minute: "7" },
};

/** Of each role that sees only its own, somebody who is no party of `maker`'s objects. */
export const strangers = { operator: "pastaMaker", "control-body": "dairyBody" } as const satisfies Record<string, Who>;

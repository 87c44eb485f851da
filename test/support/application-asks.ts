import { cast } from "../../scripts/demo/cast.ts";
import { type Answer, ask, type Who } from "./demo-product.ts";
import { smallPdf, upload } from "./documents.ts";

/** The wine that the pasta maker applies for. */
export const wine = "castelli-di-jesi-verdicchio-riserva-docg";

/** An application with everything in it but its documents. */
export const whole = {
  controlBody: cast.body.id,
  product: wine,
  quantity: "5000000",
  hectares: "3.2",
  variant: "classico",
  plots: "Foglio 12, particelle 3 e 4",
  from: "2026-01-01",
  until: "2028-01-01",
  notes: "Prima domanda",
};

/** Lets a test apply for certificates through the API, as the pasta maker; `url` is asked for at each question. */
export function applicationAsks(url: () => string) {
  const post = (by: Who, path: string, json: object = {}) => ask(`${url()}/api/v1/applications${path}`, { by, json });
  const get = (by: Who, path: string) => ask(`${url()}/api/v1/applications${path}`, { by });
  const idOf = ({ body }: Answer): string => String(body["application"]);
  const attach = (by: "pastaMaker" | "body", application: string, kind = "vineyard-register") =>
    upload(url(), {
      by,
      type: "application/pdf",
      bytes: smallPdf,
      query: { name: "schedario.pdf", kind, application },
    });
  const opened = async (json: object = whole) => idOf(await post("pastaMaker", "", json));
  const submitted = async () => {
    const id = await opened();
    await attach("pastaMaker", id);
    const { status, body } = await post("pastaMaker", `/${id}/submission`);
    if (status !== 200) throw new Error(`not submitted: ${JSON.stringify(body)}`);
    return id;
  };
  const inReview = async () => {
    const id = await submitted();
    const { status, body } = await post("body", `/${id}/assignment`);
    if (status !== 200) throw new Error(`not assigned: ${JSON.stringify(body)}`);
    return id;
  };
  return { post, get, idOf, attach, opened, submitted, inReview };
}

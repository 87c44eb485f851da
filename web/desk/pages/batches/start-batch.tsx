import type { VNode } from "preact";
import { listCertificatesEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { QuotaBar } from "../../parts/quota-bar.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useProducts } from "../../use-products.ts";
import { Drafts } from "./drafts.tsx";
import { Templates } from "./templates.tsx";

/** Where a new batch can begin: as the last one of a product, from a draft, from a template. */
export function StartBatch(): VNode {
  const text = useText(batchesText).start;
  const { actor } = useActing();
  const products = useProducts();
  const known = products.state === "here" ? products.value : new Map();
  const list = useAnswer(listCertificatesEndpoint, { query: { operator: actor, limit: 200 } });
  const now = new Date().toISOString();
  return (
    <>
      <Section title={text.certificates}>
        <Answered answer={list} step={text.certificatesStep}>
          {({ certificates }) => {
            const inForce = certificates.filter(({ from, until }) => from <= now && now < until);
            return inForce.length === 0 ? (
              <Empty {...text.noCertificates} />
            ) : (
              <ul class="desk-choices">
                {inForce.map(({ certificate, product, quota, used, measure }) => {
                  const name: string = known.get(product)?.name ?? product;
                  return (
                    <li key={certificate}>
                      {measure === null ? (
                        <a
                          class="btn btn-primary"
                          href={addressOf("/desk/{actor}/batches/new", { actor }, { certificate })}
                        >
                          {text.repeat(name)}
                        </a>
                      ) : (
                        <p>
                          <strong>{name}</strong> {text.suspended}
                        </p>
                      )}
                      <QuotaBar used={used} quota={quota} unit={known.get(product)?.unit ?? "piece"} />
                    </li>
                  );
                })}
              </ul>
            );
          }}
        </Answered>
      </Section>
      <Drafts />
      <Templates certificates={list.state === "here" ? list.value.certificates : []} />
    </>
  );
}

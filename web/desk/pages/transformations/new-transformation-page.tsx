import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { listHoldingsEndpoint } from "../../../../core/http/endpoints/movements-holdings.ts";
import { nextBatchEndpoint } from "../../../../core/http/endpoints/own-batches.ts";
import { listCertificatesEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useDebounced } from "../../use-debounced.ts";
import { useProducts } from "../../use-products.ts";
import { TransformationForm } from "./transformation-form.tsx";

/** The most certificates that can be chosen from. */
const limit = 200;

/** Holdings shown at a time; the others are found by searching. */
const shown = 10;

/** A new transformation: first what is made (`certificate` in the address), then what goes in and what comes out. */
export function NewTransformationPage({ query }: PageProps): VNode {
  const text = useText(transformationsText);
  const { actor } = useActing();
  const certificate = query.get("certificate");
  const crumbs = [{ name: text.title, href: addressOf("/desk/{actor}/transformations", { actor }) }];
  return (
    <Page title={text.form.title} lead={text.form.lead} crumbs={crumbs}>
      {certificate === null ? <ChooseCertificate /> : <Chosen key={certificate} certificate={certificate} />}
    </Page>
  );
}

function ChooseCertificate(): VNode {
  const text = useText(transformationsText).form;
  const { actor } = useActing();
  const products = useProducts();
  const list = useAnswer(listCertificatesEndpoint, { query: { operator: actor, state: "in-force", limit } });
  return (
    <Section title={text.product}>
      <p>{text.productLead}</p>
      <Answered answer={list} step={text.step}>
        {({ certificates }) =>
          certificates.length === 0 ? (
            <Empty {...text.noCertificates} />
          ) : (
            <ul class="desk-choices">
              {certificates.map(({ certificate, product }) => (
                <li key={certificate}>
                  <a
                    class="btn btn-primary"
                    href={addressOf("/desk/{actor}/transformations/new", { actor }, { certificate })}
                  >
                    {products.state === "here" ? (products.value.get(product)?.name ?? product) : product}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function Chosen({ certificate }: { readonly certificate: string }): VNode {
  const text = useText(transformationsText).form;
  const { actor } = useActing();
  const next = useAnswer(nextBatchEndpoint, { params: { certificate } });
  const [sought, setSought] = useState("");
  const rested = useDebounced(sought.trim(), 300);
  const holdings = useAnswer(listHoldingsEndpoint, {
    query: { limit: shown, ...(rested === "" ? {} : { text: rested }) },
  });
  return (
    <Answered answer={next} step={text.step}>
      {(batch) => (
        <Answered answer={holdings} step={text.step}>
          {(held) => {
            const free = held.holdings.filter(
              ({ holder, available, measure }) => holder === actor && available !== "0" && measure === null,
            );
            if (held.holdings.length === 0 && sought === "") return <Empty {...text.noInputs} />;
            const search = { text: sought, more: held.next !== null, change: setSought };
            return <TransformationForm next={batch} holdings={free} search={search} again={holdings.again} />;
          }}
        </Answered>
      )}
    </Answered>
  );
}

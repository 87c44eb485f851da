import type { VNode } from "preact";
import { listCertificatesEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { useProducts } from "../../use-products.ts";
import { SendForm } from "./send-form.tsx";

/** The part of the page that sends a file: for an operator with a certificate in force. */
export function SendFile({ chosen }: { readonly chosen: string }): VNode {
  const text = useText(importsText).send;
  const { actor } = useActing();
  const certificates = useAnswer(listCertificatesEndpoint, { query: { operator: actor, limit: 200 } });
  const products = useProducts();
  return (
    <Section title={text.heading}>
      <Answered answer={certificates} step={text.certificateStep}>
        {({ certificates: all }) => {
          const now = new Date().toISOString();
          const open = all.filter(({ from, until, measure }) => from <= now && now < until && measure === null);
          if (open.length === 0) return <Empty {...text.noCertificate} />;
          return (
            <Answered answer={products} step={text.certificateStep}>
              {(catalogue) => (
                <SendForm
                  chosen={chosen}
                  certificates={open.map(({ certificate, product, quota, used }) => ({
                    certificate,
                    name: catalogue.get(product)?.name ?? product,
                    unit: catalogue.get(product)?.unit ?? null,
                    left: String(BigInt(quota) - BigInt(used)),
                  }))}
                />
              )}
            </Answered>
          );
        }}
      </Answered>
    </Section>
  );
}

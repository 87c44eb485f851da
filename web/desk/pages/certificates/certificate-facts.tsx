import type { VNode } from "preact";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { QuotaBar } from "../../parts/quota-bar.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { certificateTone, expiresSoon } from "./certificate-tone.ts";
import type { ShownCertificate } from "./shown-certificate.ts";

/** What a certificate says, and how much of it is used. */
export function CertificateFacts({ certificate }: { readonly certificate: ShownCertificate }): VNode {
  const text = useText(certificatesText);
  const { state, from, until, used, quota, unit } = certificate;
  return (
    <Section title={text.one.facts}>
      <Facts
        facts={[
          [
            text.one.state,
            <>
              <StateTag tone={certificateTone[state]}>{text.states[state]}</StateTag>{" "}
              {expiresSoon(certificate) ? <StateTag tone="waiting">{text.soon}</StateTag> : null}
            </>,
          ],
          [text.one.operator, certificate.operatorName ?? certificate.operator],
          [text.one.controlBody, certificate.controlBodyName ?? certificate.controlBody],
          [text.one.from, <InstantText key="from" at={from} dayOnly />],
          [text.one.until, <InstantText key="until" at={until} />],
          [text.one.used, <QuotaBar key="used" used={used} quota={quota} unit={unit} />],
          [text.one.version, String(certificate.version)],
          [text.one.id, <Code key="id" value={certificate.certificate} />],
        ]}
      />
    </Section>
  );
}

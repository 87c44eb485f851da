import type { VNode } from "preact";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";
import { AmendForm } from "./amend-form.tsx";
import { EndCertificate } from "./end-certificate.tsx";
import { MeasureForm } from "./measure-form.tsx";
import { RenewForm } from "./renew-form.tsx";
import type { ShownCertificate } from "./shown-certificate.ts";

type ActName = "amend" | "renew" | "suspend" | "reinstate" | "end";

/** What can be done to a certificate in each state. */
const offered: Readonly<Record<ShownCertificate["state"], readonly ActName[]>> = {
  upcoming: ["amend", "renew", "suspend"],
  "in-force": ["amend", "renew", "suspend", "end"],
  suspended: ["amend", "renew", "reinstate", "end"],
  withdrawn: [],
  ended: ["renew"],
};

/** What the body that granted a certificate can do to it; which act is open stands in the address. */
export function CertificateActs({
  certificate,
  act,
  again,
}: {
  readonly certificate: ShownCertificate;
  readonly act: string | null;
  readonly again: () => void;
}): VNode | null {
  const text = useText(certificatesText).acts;
  const place = usePlace();
  const names = offered[certificate.state];
  const open = names.find((name) => name === act);
  if (names.length === 0) return null;
  return (
    <Section title={text.heading}>
      <Tabs
        label={text.choose}
        tabs={names.map((name) => ({
          name: text.names[name],
          href: withQuery(place, { act: name }),
          current: name === open,
        }))}
      />
      {open === "amend" ? <AmendForm certificate={certificate} again={again} /> : null}
      {open === "renew" ? <RenewForm certificate={certificate} /> : null}
      {open === "suspend" ? (
        <MeasureForm key="suspend" kind="suspension" certificate={certificate} again={again} />
      ) : null}
      {open === "reinstate" ? (
        <MeasureForm key="reinstate" kind="reinstatement" certificate={certificate} again={again} />
      ) : null}
      {open === "end" ? <EndCertificate certificate={certificate} again={again} /> : null}
    </Section>
  );
}

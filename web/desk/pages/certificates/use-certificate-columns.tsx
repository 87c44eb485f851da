import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { shortDayOf } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { QuotaBar } from "../../parts/quota-bar.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import type { Column } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { certificateTone, expiresSoon } from "./certificate-tone.ts";
import type { ShownCertificate } from "./shown-certificate.ts";

/** The columns of a list of certificates, as the reader's role needs them. */
export function useCertificateColumns(): Column<ShownCertificate>[] {
  const text = useText(certificatesText);
  const language = useLanguage();
  const { actor, role } = useActing();
  const address = (certificate: string) =>
    addressOf("/desk/{actor}/certificates/{certificate}", { actor, certificate });
  const day = (instant: string) => shortDayOf(new Date(instant), language);
  return [
    {
      key: "product",
      head: text.columns.product,
      naming: true,
      cell: ({ certificate, productName }) => <a href={address(certificate)}>{productName}</a>,
    },
    {
      key: "party",
      head: text.columns.party,
      cell: (row) =>
        role === "operator" ? (row.controlBodyName ?? row.controlBody) : (row.operatorName ?? row.operator),
    },
    {
      key: "interval",
      head: text.columns.interval,
      cell: (row) => (
        <>
          {text.interval(day(row.from), day(row.until))}{" "}
          {expiresSoon(row) ? <StateTag tone="waiting">{text.soon}</StateTag> : null}
        </>
      ),
    },
    {
      key: "state",
      head: text.columns.state,
      cell: ({ state }) => <StateTag tone={certificateTone[state]}>{text.states[state]}</StateTag>,
    },
    {
      key: "used",
      head: text.columns.used,
      cell: ({ used, quota, unit }) => <QuotaBar used={used} quota={quota} unit={unit} />,
    },
  ];
}

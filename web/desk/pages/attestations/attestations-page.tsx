import type { VNode } from "preact";
import type * as z from "zod";
import { listCertificatesEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { attestationsText } from "../../../text/desk/attestations-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { QuotaBar } from "../../parts/quota-bar.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAnswer } from "../../use-answer.ts";
import { useProducts } from "../../use-products.ts";

type Certificate = z.infer<(typeof listCertificatesEndpoint)["replies"][200]>["certificates"][number];

/** The attestations of the actor's certificates: as a page that says how they stand now, and as PDFs. */
export function AttestationsPage({ query }: PageProps): VNode {
  const text = useText(attestationsText);
  const { actor, role } = useActing();
  const party = role === "operator" ? { operator: actor } : role === "control-body" ? { controlBody: actor } : {};
  const list = useAnswer(listCertificatesEndpoint, { query: { ...party, after: query.get("after") ?? undefined } });
  const columns = useColumns();
  return (
    <Page title={text.title} lead={text.lead}>
      <Answered answer={list} step={text.step}>
        {({ certificates, next }) =>
          certificates.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <>
              <Table
                caption={text.caption}
                columns={columns}
                rows={certificates}
                rowKey={({ certificate }) => certificate}
              />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
      <p>{text.batches}</p>
    </Page>
  );
}

function useColumns(): Column<Certificate>[] {
  const text = useText(attestationsText);
  const language = useLanguage();
  const products = useProducts();
  const productOf = (id: string) => (products.state === "here" ? products.value.get(id) : undefined);
  const nameOf = (id: string) => productOf(id)?.name ?? id;
  return [
    {
      key: "product",
      head: text.columns.product,
      naming: true,
      cell: ({ certificate, product }) => (
        <a href={`/attestations/${certificate}?lang=${language}`}>{text.page(nameOf(product))}</a>
      ),
    },
    {
      key: "until",
      head: text.columns.until,
      cell: ({ until }) => <InstantText at={new Date(Date.parse(until) - 1).toISOString()} dayOnly />,
    },
    {
      key: "quota",
      head: text.columns.quota,
      cell: ({ used, quota, product }) => (
        <QuotaBar used={used} quota={quota} unit={productOf(product)?.unit ?? "piece"} />
      ),
    },
    {
      key: "attestation",
      head: text.columns.attestation,
      cell: ({ certificate, product }) => (
        <span class="desk-buttons">
          {(["it", "en"] as const).map((lang) => (
            <DownloadButton
              key={lang}
              class="btn btn-outline-primary btn-sm"
              address={`/api/v1/certificates/${certificate}/attestation.pdf?lang=${lang}`}
              name={`attestation-${certificate}-${lang}.pdf`}
              step={text.pdfStep}
            >
              {lang === "it" ? text.pdf : text.pdfEnglish}
              <span class="visually-hidden"> {nameOf(product)}</span>
            </DownloadButton>
          ))}
        </span>
      ),
    },
  ];
}

import type { VNode } from "preact";
import { listSealsEndpoint } from "../../../../core/http/endpoints/seals.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Code } from "../../parts/code.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { Table } from "../../parts/table.tsx";
import { usePlace } from "../../router.ts";
import { sealTone } from "../../seal-tone.ts";
import { useAnswer } from "../../use-answer.ts";
import type { ShownCertificate } from "./shown-certificate.ts";

/** The seals that hold the batches registered under a certificate. */
export function CertificateSeals({
  certificate: { certificate, unit },
}: {
  readonly certificate: ShownCertificate;
}): VNode {
  const text = useText(certificatesText).one;
  const states = useText(sealStateText);
  const language = useLanguage();
  const after = usePlace().query.get("after") ?? undefined;
  const answer = useAnswer(listSealsEndpoint, { query: { certificate, after, limit: 20 } });
  return (
    <Section title={text.seals}>
      <Answered answer={answer} step={text.sealsStep}>
        {({ seals, next }) =>
          seals.length === 0 ? (
            <Empty {...text.noSeals} />
          ) : (
            <>
              <Table
                caption={text.sealsCaption}
                columns={[
                  {
                    key: "created",
                    head: text.sealColumns.created,
                    naming: true,
                    cell: ({ createdAt }) => <InstantText at={createdAt} />,
                  },
                  {
                    key: "count",
                    head: text.sealColumns.count,
                    numeric: true,
                    cell: ({ count }) => numberInWords(count, language),
                  },
                  {
                    key: "total",
                    head: text.sealColumns.total,
                    numeric: true,
                    cell: ({ total }) => <Quantity value={total} unit={unit} />,
                  },
                  {
                    key: "state",
                    head: text.sealColumns.state,
                    cell: ({ state }) => <StateTag tone={sealTone[state]}>{states[state].name}</StateTag>,
                  },
                  { key: "seal", head: text.sealColumns.seal, cell: ({ seal }) => <Code value={seal} short /> },
                ]}
                rows={seals}
                rowKey={({ seal }) => seal}
              />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}

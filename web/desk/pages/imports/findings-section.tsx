import type { VNode } from "preact";
import { addressOf } from "../../../../core/http/client.ts";
import { correctedEndpoint, importFindingsEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import { findingKinds } from "../../../../core/schema/batch-import.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Section } from "../../parts/section.tsx";
import { Table } from "../../parts/table.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { AcceptProposals } from "./accept-proposals.tsx";
import type { ShownImport } from "./shown-import.ts";
import { useFindingColumns } from "./use-finding-columns.tsx";

/** What was found in a file, by kind, row and cell, with what is proposed and the file to mend. */
export function FindingsSection({
  shown,
  query,
  onAccepted,
}: {
  readonly shown: ShownImport;
  readonly query: URLSearchParams;
  readonly onAccepted: () => void;
}): VNode {
  const text = useText(importsText).findings;
  const language = useLanguage();
  const place = usePlace();
  const counts = { flaw: shown.flaws, warning: shown.warnings, repair: shown.repairs, known: shown.known };
  const here = findingKinds.find((one) => counts[one] > 0 && (shown.state !== "checked" || counts.warning > 0));
  const first = here ?? "flaw";
  const kind = findingKinds.find((one) => one === query.get("kind")) ?? first;
  const after = query.get("after");
  const columns = useFindingColumns();
  const list = useAnswer(importFindingsEndpoint, {
    params: { import: shown.import },
    query: { kind, limit: 50, ...(after === null ? {} : { after }) },
  });
  const kept = shown.codes.filter((code) => code.kind === kind).reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={text.heading}>
      <Tabs
        label={text.heading}
        tabs={findingKinds.map((one) => ({
          name: text.kinds[one],
          href: withQuery(place, { kind: one, after: null }),
          current: one === kind,
          count: counts[one],
        }))}
      />
      {shown.flaws + shown.warnings > 0 && shown.state === "checked" ? (
        <>
          <div class="desk-buttons">
            <DownloadButton
              address={addressOf("", correctedEndpoint, { params: { import: shown.import }, query: { language } })}
              step={text.correctedStep}
            >
              {text.corrected}
            </DownloadButton>
          </div>
          <p class="desk-hint">{text.correctedHint}</p>
          {kind === "flaw" ? <AcceptProposals shown={shown} onDone={onAccepted} /> : null}
        </>
      ) : null}
      <Answered answer={list} step={text.step}>
        {({ findings, next }) =>
          findings.length === 0 ? (
            <Empty {...text.none[kind]} />
          ) : (
            <>
              <Table
                caption={text.caption[kind]}
                columns={columns}
                rows={findings}
                rowKey={({ row, cell, code, values }) =>
                  `${row} ${cell ?? ""} ${code} ${values["rule"] ?? ""} ${values["fields"] ?? ""}`
                }
              />
              {kept < counts[kind] ? (
                <p>{text.kept(numberInWords(kept, language), numberInWords(counts[kind], language))}</p>
              ) : null}
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}

import type { VNode } from "preact";
import { readOwnBatchEndpoint } from "../../../../core/http/endpoints/own-batches.ts";
import { digitalLinkPath } from "../../../../core/label/digital-link.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { Page } from "../../parts/page.tsx";
import { RuleOutcomes } from "../../parts/rule-outcomes.tsx";
import { SealDocuments } from "../../parts/seal-documents.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { BatchFacts } from "./batch-facts.tsx";
import { BatchState } from "./batch-state.tsx";
import { DossierFields } from "./dossier-fields.tsx";
import type { OwnDossier } from "./own-batch.ts";
import { SensorCharts } from "./sensor-charts.tsx";

/** One batch: how far it has come and who must act, what the specification says of it, its dossier, its seal. */
export function BatchPage({ params, query }: PageProps): VNode {
  const text = useText(batchesText);
  const { actor } = useActing();
  const { gtin = "", lot = "" } = params;
  const batch = useAnswer(readOwnBatchEndpoint, { params: { gtin, lot } });
  useLive(({ type }) => {
    if (type === "seal" || type === "start") batch.again();
  });
  return (
    <Page
      title={text.batch.title(lot)}
      crumbs={[{ name: text.list.title, href: addressOf("/desk/{actor}/batches", { actor }) }]}
    >
      <Answered answer={batch} step={text.batch.step}>
        {(value) => <Shown batch={value} query={query} again={batch.again} />}
      </Answered>
    </Page>
  );
}

function Shown({
  batch,
  query,
  again,
}: {
  readonly batch: OwnDossier;
  readonly query: URLSearchParams;
  readonly again: () => void;
}): VNode {
  const text = useText(batchesText);
  const { seal, state, gtin, lot } = batch;
  return (
    <>
      <BatchState batch={batch} again={again} />
      <SealDocuments seal={seal} state={state} batch={{ gtin, lot }} query={query} />
      <Ways batch={batch} />
      <Section title={text.batch.facts}>
        <BatchFacts batch={batch} />
      </Section>
      {batch.evaluation === null ? null : (
        <Section title={text.verdict.heading}>
          <p>{text.verdict.version(batch.evaluation.specification.version, batch.evaluation.specification.act)}</p>
          {batch.evaluation.rules.length === 0 ? (
            <p>{text.verdict.none}</p>
          ) : (
            <>
              <p>
                {text.verdict.counts(
                  batch.evaluation.counts.met,
                  batch.evaluation.counts.notMet,
                  batch.evaluation.counts.notDocumented,
                )}
              </p>
              <RuleOutcomes rules={batch.evaluation.rules} />
            </>
          )}
        </Section>
      )}
      <DossierFields fields={batch.fields} />
      <SensorCharts gtin={batch.gtin} lot={batch.lot} />
    </>
  );
}

/** Where a batch leads: what is on record only once it is. */
function Ways({ batch }: { readonly batch: OwnDossier }): VNode {
  const text = useText(batchesText).batch;
  const { actor, role, membership } = useActing();
  const { gtin, lot, certificate, state } = batch;
  const recorded = state === "recorded" || state === "final";
  const ended = state === "sent-back" || state === "refused" || state === "cancelled";
  const api = `/api/v1/batches/${gtin}/${encodeURIComponent(lot)}`;
  return (
    <div class="desk-buttons desk-ways">
      {recorded ? (
        <>
          <a class="btn btn-outline-primary" href={digitalLinkPath({ gtin, lot, serial: null })}>
            {text.consumerPage}
          </a>
          <a class="btn btn-outline-primary" href={`/attestations/${gtin}/${encodeURIComponent(lot)}`}>
            {text.attestation}
          </a>
          <a
            class="btn btn-outline-primary"
            href={addressOf("/desk/{actor}/batches/{gtin}/{lot}/journey", { actor, gtin, lot }, { from: "batch" })}
          >
            {text.journey}
          </a>
          <DownloadButton address={`${api}/evidence`} name={`evidence-${gtin}.json`} step={text.evidenceStep}>
            {text.evidence}
          </DownloadButton>
        </>
      ) : null}
      {recorded && role === "operator" ? (
        <a
          class="btn btn-outline-primary"
          href={addressOf("/desk/{actor}/batches/{gtin}/{lot}/labels", { actor, gtin, lot })}
        >
          {text.labels}
        </a>
      ) : null}
      {role === "operator" && membership !== "viewer" ? (
        <a
          class="btn btn-outline-primary"
          href={addressOf("/desk/{actor}/batches/new", { actor }, { certificate, gtin, lot, correct: ended })}
        >
          {ended ? text.again : text.repeat}
        </a>
      ) : null}
    </div>
  );
}

import type { VNode } from "preact";
import { reviewSealEndpoint } from "../../../../core/http/endpoints/countersignatures.ts";
import { readSealEndpoint } from "../../../../core/http/endpoints/seals.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { countersigningText } from "../../../text/desk/countersigning-text.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Code } from "../../parts/code.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { SealDocuments } from "../../parts/seal-documents.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { sealTone } from "../../seal-tone.ts";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { useProducts } from "../../use-products.ts";
import { DecideDialog } from "./decide-dialog.tsx";
import { DecisionOutcomes } from "./decision-outcomes.tsx";
import { ReviewedBatch } from "./reviewed-batch.tsx";
import { useDecision } from "./use-decision.ts";

/** So many batches are shown whole at once; of more each opens by itself. */
const fewBatches = 3;

/** One seal, batch by batch: what the specification says, what is unlike earlier batches; its control body decides here. */
export function SealPage({ params, query }: PageProps): VNode {
  const text = useText(countersigningText);
  const { actor, role } = useActing();
  const { seal = "" } = params;
  const standing = useAnswer(readSealEndpoint, { params: { seal } });
  const review = useAnswer(reviewSealEndpoint, {
    params: { seal },
    query: { after: query.get("after") ?? undefined, limit: 20 },
  });
  useLive(({ type }) => {
    if (type === "seal" || type === "start") standing.again();
  });
  const crumbs =
    role === "control-body" ? [{ name: text.title, href: addressOf("/desk/{actor}/countersigning", { actor }) }] : [];
  return (
    <Page title={text.seal.title} crumbs={crumbs}>
      <Answered answer={standing} step={text.seal.step}>
        {(value) => (
          <>
            <SealStanding seal={value} again={standing.again} />
            <SealDocuments seal={seal} state={value.state} batch={null} query={query} />
          </>
        )}
      </Answered>
      <Answered answer={review} step={text.seal.step}>
        {({ batches, compared, specification, next }) => (
          <>
            <p>{text.seal.compared(compared)}</p>
            {batches.map((batch) => (
              <ReviewedBatch
                key={`${batch.gtin}/${batch.lot}`}
                batch={batch}
                product={specification.product}
                open={batches.length <= fewBatches}
              />
            ))}
            <Pagination next={next} />
          </>
        )}
      </Answered>
    </Page>
  );
}

type Seal = {
  readonly seal: string;
  readonly state: keyof typeof sealTone;
  readonly product: string;
  readonly total: string;
  readonly count: number;
  readonly createdAt: string;
  readonly endedBecause: string | null;
};

function SealStanding({ seal, again }: { readonly seal: Seal; readonly again: () => void }): VNode {
  const text = useText(countersigningText);
  const { names, sentBack } = useText(batchesText).batch;
  const states = useText(sealStateText);
  const language = useLanguage();
  const products = useProducts();
  const { role, membership } = useActing();
  const decision = useDecision(again);
  const product = products.state === "here" ? products.value.get(seal.product) : undefined;
  const mayDecide = role === "control-body" && membership !== "viewer" && seal.state === "awaiting-countersignature";
  return (
    <Section title={text.seal.summary}>
      <p role="status">
        <StateTag tone={sealTone[seal.state]}>{states[seal.state].name}</StateTag> {states[seal.state].waits}
      </p>
      {seal.endedBecause === null ? null : <p>{sentBack(seal.endedBecause)}</p>}
      <Facts
        facts={[
          [names.product, product?.name ?? seal.product],
          [names.quantity, <Quantity key="total" value={seal.total} unit={product?.unit ?? null} />],
          [names.batches, numberInWords(seal.count, language)],
          [names.registered, <InstantText key="created" at={seal.createdAt} />],
          [names.seal, <Code key="seal" value={seal.seal} short />],
        ]}
      />
      <DecisionOutcomes outcomes={decision.outcomes} />
      <ActOutcome act={decision.act} step={text.decideStep} />
      {mayDecide ? (
        <div class="desk-buttons desk-ways">
          <button type="button" class="btn btn-primary" onClick={() => decision.setAsking("countersign")}>
            {text.approve}
          </button>
          <button type="button" class="btn btn-outline-primary" onClick={() => decision.setAsking("return")}>
            {text.sendBack}
          </button>
        </div>
      ) : null}
      <DecideDialog decision={decision} seals={[seal.seal]} />
    </Section>
  );
}

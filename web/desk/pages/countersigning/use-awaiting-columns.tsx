import type { VNode } from "preact";
import type * as z from "zod";
import type { listAwaitingEndpoint } from "../../../../core/http/endpoints/countersignatures.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { countersigningText } from "../../../text/desk/countersigning-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import type { Column } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";

type AwaitingSeal = z.infer<(typeof listAwaitingEndpoint)["replies"][200]>["seals"][number];

/** Which seals are chosen, and how that changes. */
type Choosing = {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (seals: readonly string[], on: boolean) => void;
};

/** The columns of the queue; boxes to choose with only for who may decide. */
export function useAwaitingColumns(choosing: Choosing | null): Column<AwaitingSeal>[] {
  const text = useText(countersigningText);
  const verdict = useText(batchesText).verdict;
  const language = useLanguage();
  const { actor } = useActing();
  const box: Column<AwaitingSeal>[] =
    choosing === null
      ? []
      : [
          {
            key: "choose",
            head: text.columns.choose,
            cell: ({ seal, operatorName, productName }) => (
              <input
                type="checkbox"
                class="desk-box"
                aria-label={text.choose(operatorName, productName)}
                checked={choosing.chosen.has(seal)}
                onChange={(event) => choosing.toggle([seal], event.currentTarget.checked)}
              />
            ),
          },
        ];
  return [
    ...box,
    {
      key: "seal",
      head: text.columns.seal,
      naming: true,
      cell: ({ seal, productName }) => (
        <a href={addressOf("/desk/{actor}/countersigning/{seal}", { actor, seal })}>{productName}</a>
      ),
    },
    { key: "operator", head: text.columns.operator, cell: ({ operatorName }) => operatorName },
    {
      key: "quantity",
      head: text.columns.quantity,
      numeric: true,
      cell: ({ total, unit }) => <Quantity value={total} unit={unit} />,
    },
    { key: "batches", head: text.columns.batches, numeric: true, cell: ({ count }) => numberInWords(count, language) },
    { key: "waits", head: text.columns.waits, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: "outcome",
      head: text.columns.outcome,
      cell: ({ outcome }) =>
        outcome === null ? (
          text.seeReview
        ) : (
          <StateTag tone={outcome.notMet > 0 ? "bad" : outcome.notDocumented > 0 ? "waiting" : "good"}>
            {verdict.counts(outcome.met, outcome.notMet, outcome.notDocumented)}
          </StateTag>
        ),
    },
    {
      key: "unlike",
      head: text.columns.unlike,
      cell: ({ outcome }) => (outcome === null ? text.seeReview : text.unlike(outcome.unlike)),
    },
    { key: "documents", head: text.columns.documents, cell: ({ documents }) => <Documents {...documents} /> },
  ];
}

/** The newest documents of a seal with their hashes, and how many more there are. */
function Documents({ count, newest }: AwaitingSeal["documents"]): VNode {
  const text = useText(countersigningText);
  if (count === 0) return <>{text.noDocuments}</>;
  return (
    <>
      <ul class="list-unstyled mb-0">
        {newest.map(({ document, name, sha256 }) => (
          <li key={document}>
            {name} <Code value={sha256} short />
          </li>
        ))}
      </ul>
      {count > newest.length ? text.moreDocuments(count - newest.length) : null}
    </>
  );
}

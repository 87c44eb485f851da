import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { custodyText } from "../../text/desk/custody-text.ts";
import { errorText } from "../../text/error-text.ts";
import { quantityInWords } from "../../text/format.ts";
import { useActing, useLanguage, useText } from "../desk-context.ts";
import { Alert } from "../parts/alert.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { InstantText } from "../parts/instant.tsx";
import { Section } from "../parts/section.tsx";
import { StateTag } from "../parts/state-tag.tsx";
import { type Column, Table } from "../parts/table.tsx";
import { addressOf } from "../url.ts";
import type { Queued } from "./queued.ts";
import { useQueue } from "./use-queue.ts";

/** What waits to be sent from this device, in its order, with what was not accepted and what can be done about it. */
export function QueueSection(): VNode {
  const text = useText(custodyText).queue;
  const language = useLanguage();
  const queue = useQueue();
  const [dropping, setDropping] = useState<Queued | null>(null);
  const inWords = ({ act, about }: Queued) =>
    text[act.kind](
      quantityInWords(BigInt(about.quantity), about.unit, language),
      about.productName,
      about.lot,
      about.partnerName,
    );
  const columns: Column<Queued>[] = [
    { key: "act", head: text.act, naming: true, cell: inWords },
    { key: "since", head: text.since, cell: ({ queuedAt }) => <InstantText at={queuedAt} /> },
    {
      key: "standing",
      head: text.standing,
      cell: (queued) => <Standing queued={queued} sending={queue.sending} />,
    },
    {
      key: "acts",
      head: text.choices,
      cell: (queued) => <Acts queued={queued} again={queue.again} drop={() => setDropping(queued)} />,
    },
  ];
  const sent = queue.last === null || queue.last.count === 0 ? "" : text.sent(queue.last.count);
  return (
    <>
      {queue.unavailable ? <Alert kind="warning">{text.unavailable}</Alert> : null}
      <p role="status">{sent}</p>
      {queue.entries.length === 0 ? null : (
        <Section title={text.heading}>
          <p>{text.says}</p>
          {queue.last?.ended === "trouble" ? <Alert kind="warning">{text.trouble}</Alert> : null}
          <Table
            caption={text.caption}
            captionHidden
            columns={columns}
            rows={queue.entries}
            rowKey={({ place }) => String(place)}
          />
          {queue.entries.some(({ conflict }) => conflict === null) ? (
            <button type="button" class="btn btn-outline-primary" onClick={queue.sendNow}>
              {text.sendNow}
            </button>
          ) : null}
        </Section>
      )}
      {dropping === null ? null : (
        <ConfirmDialog
          title={text.drop}
          action={text.drop}
          danger
          onConfirm={() => void queue.drop(dropping).then(() => setDropping(null))}
          onCancel={() => setDropping(null)}
        >
          <p>
            {inWords(dropping)}. {text.dropSays}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Standing({ queued, sending }: { readonly queued: Queued; readonly sending: boolean }): VNode {
  const text = useText(custodyText).queue;
  const errors = useText(errorText);
  if (queued.conflict === null)
    return <StateTag tone={sending ? "moving" : "waiting"}>{sending ? text.sending : text.waits}</StateTag>;
  const [problem, whatToDo] = errors[queued.conflict.code];
  return (
    <>
      <StateTag tone="bad">{text.conflict}</StateTag>{" "}
      <span>
        {problem} {whatToDo}
      </span>
    </>
  );
}

function Acts({
  queued,
  again,
  drop,
}: {
  readonly queued: Queued;
  readonly again: (queued: Queued) => Promise<void>;
  readonly drop: () => void;
}): VNode {
  const text = useText(custodyText).queue;
  const { actor } = useActing();
  const { act, conflict, about, place } = queued;
  return (
    <span class="desk-buttons">
      {conflict !== null && act.kind === "propose" ? (
        <a
          class="btn btn-sm btn-outline-primary"
          href={addressOf(
            "/desk/{actor}/handovers/new",
            { actor },
            { gtin: about.gtin, lot: about.lot, amends: place },
          )}
        >
          {text.amend}
        </a>
      ) : null}
      {conflict !== null ? (
        <button type="button" class="btn btn-sm btn-outline-primary" onClick={() => void again(queued)}>
          {text.again}
        </button>
      ) : null}
      <button type="button" class="btn btn-sm btn-outline-primary" onClick={drop}>
        {text.drop}
      </button>
    </span>
  );
}

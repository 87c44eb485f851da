import type { VNode } from "preact";
import type { RecallKind } from "../../../../core/recall/recall-notice.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { verdictText } from "../../../text/verdict-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { isActor, type Preview } from "./shown-recall.ts";

const verdicts = { recall: "recalled", withdrawal: "withdrawn" } as const;

/** What a recall will do and to whom, in plain words, before it is confirmed. */
export function WhatHappens({ kind, preview }: { readonly kind: RecallKind; readonly preview: Preview }): VNode {
  const text = useText(recallsText);
  const words = text.confirm;
  const { title, meaning } = verdictText[useLanguage()][verdicts[kind]];
  const { actor } = useActing();
  const { affected, parties, beyond } = preview;
  const onRecord = affected.filter((one) => one.onRecord);
  const measured = onRecord.filter(({ measure }) => measure !== "recall" && measure !== kind);
  const told = new Set(affected.flatMap(({ holders }) => holders.map(({ holder }) => holder)));
  const names = parties
    .filter(({ party }) => party !== actor && told.has(party) && isActor(party))
    .map(({ name }) => name);
  const off = affected.length - onRecord.length;
  return (
    <>
      <p>{words.lead}</p>
      <ul>
        {measured.length === 0 ? null : (
          <li>{words.lots(words.measures[kind], measured.length, measured.map(({ lot }) => lot ?? "").join(", "))}</li>
        )}
        {measured.length === onRecord.length ? null : <li>{words.stood(onRecord.length - measured.length)}</li>}
        <li>{words.stops}</li>
        <li>
          {words.consumer} <q>{title}</q> {meaning}
        </li>
        <li>{names.length === 0 ? words.toldNobody : words.told(names.join(", "))}</li>
        <li>{words.public}</li>
        {off === 0 ? null : <li>{words.offRecord(off)}</li>}
        {beyond === 0 ? null : <li>{text.preview.beyondHint(beyond)}</li>}
      </ul>
    </>
  );
}

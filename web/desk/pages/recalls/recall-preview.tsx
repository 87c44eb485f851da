import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Section } from "../../parts/section.tsx";
import { AffectedTable } from "./affected-table.tsx";
import { HoldersTable } from "./holders-table.tsx";
import { type AskedOrigin, originInWords } from "./origin-in-address.ts";
import type { Preview } from "./shown-recall.ts";
import { TotalsTable } from "./totals-table.tsx";

/** What a recall would concern: in figures, batch by batch, holder by holder; to be printed and downloaded. */
export function RecallPreview({
  origin,
  preview,
  again,
}: {
  readonly origin: AskedOrigin;
  readonly preview: Preview;
  readonly again: () => void;
}): VNode {
  const text = useText(recallsText);
  const words = text.preview;
  const { affected, beyond, places } = preview;
  const onRecord = affected.filter((one) => one.onRecord).length;
  const measured = affected.filter(({ measure }) => measure !== null).length;
  const holders = new Set(affected.flatMap((one) => one.holders.map(({ holder }) => holder))).size;
  const asking = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(origin) };
  const actions = (
    <>
      <button type="button" class="btn btn-outline-primary" onClick={again}>
        {words.again}
      </button>
      <button type="button" class="btn btn-outline-primary" onClick={() => print()}>
        {words.print}
      </button>
      <DownloadButton address="/api/v1/recalls/preview.csv" init={asking} step={words.csvStep}>
        {words.csv}
      </DownloadButton>
    </>
  );
  return (
    <>
      <Section title={words.title} actions={actions}>
        <Facts
          facts={[
            [words.origin, originInWords(origin, text.origin.said)],
            [words.onRecord, String(onRecord)],
            ...(affected.length === onRecord
              ? []
              : [[words.offRecord, `${affected.length - onRecord}. ${words.offRecordHint}`] as const]),
            [words.measured, String(measured)],
            [words.holders, String(holders)],
          ]}
        />
        {beyond === 0 ? null : (
          <Alert kind="warning" title={words.beyond} live={false}>
            <p>{words.beyondHint(beyond)}</p>
          </Alert>
        )}
      </Section>
      <Section title={words.totals}>
        <TotalsTable affected={affected} />
      </Section>
      <Section title={words.affected}>
        <AffectedTable preview={preview} />
      </Section>
      <Section title={words.holdersTitle}>
        <HoldersTable preview={preview} />
        {places.length === 0 ? null : (
          <>
            <h3>{words.places}</h3>
            <ul>
              {places.map((place) => (
                <li key={place} class="desk-code-text">
                  {place}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  );
}

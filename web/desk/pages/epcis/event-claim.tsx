import type { VNode } from "preact";
import { eventWords } from "../../../text/desk/event-words.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Section } from "../../parts/section.tsx";
import { Table } from "../../parts/table.tsx";
import { inWords } from "./in-words.ts";

type Members = Readonly<Record<string, unknown>>;

const textOf = (members: Members, name: string): string => String(members[`filigrana:${name}`] ?? "");

/** Says that an event is its sender's word only, and in what the registry says otherwise. */
export function EventClaim({ claims }: { readonly claims: readonly Members[] }): VNode {
  const text = useText(eventsText).event;
  const words = useText(eventWords);
  const found = claims.flatMap((claim) => {
    const list = claim["filigrana:contradictions"];
    return Array.isArray(list) ? (list as Members[]) : [];
  });
  if (found.length === 0)
    return (
      <Alert kind="info" title={text.claimTitle} live={false}>
        <p>{text.claimWhat}</p>
      </Alert>
    );
  return (
    <Section title={text.claimTitle}>
      <p>{text.claimWhat}</p>
      <Table
        caption={text.contradictionsCaption}
        columns={[
          {
            key: "rule",
            head: text.rule,
            naming: true,
            cell: (one: Members) => `${textOf(one, "lot")}: ${inWords(words.rules, textOf(one, "rule"))}`,
          },
          { key: "claimed", head: text.claimed, cell: (one: Members) => <Said text={textOf(one, "claimed")} /> },
          { key: "recorded", head: text.onRecord, cell: (one: Members) => <Said text={textOf(one, "recorded")} /> },
        ]}
        rows={found}
        rowKey={(one) => ["gtin", "lot", "rule"].map((name) => textOf(one, name)).join(" ")}
      />
    </Section>
  );
}

const Said = ({ text }: { readonly text: string }): VNode => <span class="desk-address">{text}</span>;

import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { z } from "zod";
import { provesEvent } from "../../../../core/epcis/anchor/event-tree.ts";
import { directoryEndpoint } from "../../../../core/http/endpoints/directory.ts";
import type { readEventProofEndpoint } from "../../../../core/http/endpoints/epcis-proofs.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { dayOf, timeOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { Facts } from "../../parts/facts.tsx";
import { StateTag, type StateTone } from "../../parts/state-tag.tsx";
import { Table } from "../../parts/table.tsx";
import { useAnswer } from "../../use-answer.ts";
import { anchoredAt } from "./ask-chain.ts";

type Anchor = NonNullable<z.infer<(typeof readEventProofEndpoint)["replies"][200]>["anchor"]>;

/** What the chain says of a root: when it was anchored, never, that it does not answer, or nothing yet. */
type OnChain = number | "never" | "unread" | "asking";

type Check = {
  readonly key: "hash" | "proof" | "chain";
  readonly tone: StateTone;
  readonly words: string;
  readonly more: string;
};

/** The checks from an event's hash to the chain, each made here and shown with its outcome. */
export function AnchorProof({
  hash,
  isSame,
  anchor,
}: {
  readonly hash: string;
  /** Whether the service has the same hash on record. */
  readonly isSame: boolean;
  readonly anchor: Anchor;
}): VNode {
  const text = useText(eventsText).proof;
  const [onChain, again] = useOnChain(anchor);
  const checks = useChecks(isSame, provesEvent(hash, anchor.proof, anchor.root), onChain);
  return (
    <>
      <Table
        caption={text.caption}
        columns={[
          { key: "check", head: text.check, naming: true, cell: ({ key }: Check) => text.checks[key] },
          {
            key: "outcome",
            head: text.outcome,
            cell: ({ tone, words, more }: Check) => (
              <>
                <StateTag tone={tone}>{words}</StateTag> {more}
              </>
            ),
          },
        ]}
        rows={checks}
        rowKey={({ key }) => key}
      />
      <div class="desk-buttons">
        <button type="button" class="btn btn-outline-primary btn-sm" onClick={again}>
          {text.again}
        </button>
      </div>
      <AnchorFacts anchor={anchor} />
    </>
  );
}

function AnchorFacts({ anchor }: { readonly anchor: Anchor }): VNode {
  const text = useText(eventsText).proof;
  const { root, author, position, count, proof, state, onRecord } = anchor;
  return (
    <>
      <Facts
        facts={[
          [text.state, text.states[state]],
          [text.positionName, text.position(position + 1, count)],
          [text.root, <Code key="root" value={root} short />],
          [text.author, <Code key="author" value={author} />],
          ...(onRecord === null
            ? []
            : [[text.transaction, <Code key="transaction" value={onRecord.transaction} short />] as const]),
        ]}
      />
      <details class="desk-details">
        <summary>{text.details}</summary>
        <p>{text.path}</p>
        <ol>
          {proof.map((sibling) => (
            <li key={sibling}>
              <code class="desk-code desk-address">{sibling}</code>
            </li>
          ))}
          <li>
            <code class="desk-code desk-address">{root}</code>
          </li>
        </ol>
      </details>
    </>
  );
}

function useChecks(isSame: boolean, isProven: boolean, onChain: OnChain): readonly Check[] {
  const text = useText(eventsText).proof;
  const language = useLanguage();
  const plain = (key: "hash" | "proof", met: boolean): Check => ({
    key,
    tone: met ? "good" : "bad",
    words: met ? text.met : text.notMet,
    more: "",
  });
  const chain = (): Omit<Check, "key"> => {
    if (onChain === "asking") return { tone: "moving", words: text.running, more: "" };
    if (onChain === "unread") return { tone: "waiting", words: text.unknown, more: text.chainUnread };
    if (onChain === "never") return { tone: "bad", words: text.notMet, more: text.chainNever };
    const at = new Date(onChain * 1000);
    return { tone: "good", words: text.met, more: text.chainAt(`${dayOf(at, language)}, ${timeOf(at, language)}`) };
  };
  return [plain("hash", isSame), plain("proof", isProven), { key: "chain", ...chain() }];
}

/** Asks the chain through the relay that the directory names. A root that waits to be sent is not on it yet. */
function useOnChain({ author, topic, root, state }: Anchor): [OnChain, () => void] {
  const directory = useAnswer(directoryEndpoint, {});
  const [onChain, setOnChain] = useState<OnChain>("asking");
  const [turn, setTurn] = useState(0);
  const known = directory.state === "here" ? directory.value : null;
  const failed = directory.state === "failed" || directory.state === "offline";
  const [relay, registry] = [known?.relay ?? null, known?.registries[0]?.address ?? null];
  useEffect(() => {
    if (failed) setOnChain("unread");
    if (relay === null || registry === null) return;
    const stop = new AbortController();
    setOnChain("asking");
    anchoredAt(relay, registry, { author, topic, root }, stop.signal).then(
      (time) => !stop.signal.aborted && setOnChain(time ?? "never"),
      () => !stop.signal.aborted && setOnChain("unread"),
    );
    return () => stop.abort();
  }, [relay, registry, author, topic, root, state, turn, failed]);
  return [onChain, () => setTurn((before) => before + 1)];
}

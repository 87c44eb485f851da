import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { eventHash } from "../../../../core/epcis/event-hash/event-hash.ts";
import { readEventProofEndpoint } from "../../../../core/http/endpoints/epcis-proofs.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { AnchorProof } from "./anchor-proof.tsx";

/**
 * The proof of an event: its hash as this browser computes it from the text, and what leads from there to the chain. The
 * service is asked by the computed hash, so a text that was changed has no proof.
 *
 * @param props.context - The JSON-LD context of the document that the event came in.
 */
export function EventProof({
  event,
  context,
}: {
  readonly event: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}): VNode {
  const text = useText(eventsText).proof;
  const hash = useMemo(() => eventHash(event, context), [event, context]);
  const id = String(event["eventID"] ?? "");
  const proof = useAnswer(readEventProofEndpoint, { params: { eventHash: hash } });
  const named = id === hash ? text.named.right : id.startsWith("ni:///sha-256;") ? text.named.wrong : text.named.none;
  const isUnknown = proof.state === "failed" && proof.error.code === "epcis/not-found";
  return (
    <Section title={text.heading}>
      <p>{text.lead}</p>
      <Facts
        facts={[
          [
            text.hash,
            <code key="hash" class="desk-code desk-address">
              {hash}
            </code>,
          ],
        ]}
      />
      <p>
        {text.hashWhat} {named}
      </p>
      {isUnknown ? (
        <Alert kind="danger">
          <p>{text.notOnRecord}</p>
        </Alert>
      ) : (
        <Answered answer={proof} step={text.step}>
          {({ eventHash: told, anchor }) =>
            anchor === null ? (
              <Alert kind="info" title={text.waitingTitle} live={false}>
                <p>{text.waiting}</p>
              </Alert>
            ) : (
              <AnchorProof hash={hash} isSame={told === hash} anchor={anchor} />
            )
          }
        </Answered>
      )}
    </Section>
  );
}

import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { readDraftEndpoint } from "../../../../core/http/endpoints/batch-drafts.ts";
import { nextBatchEndpoint } from "../../../../core/http/endpoints/own-batches.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { BatchForm } from "./batch-form.tsx";
import { StartBatch } from "./start-batch.tsx";

/**
 * A new batch. The address says where it begins: `certificate` (as the last one), with `gtin` and `lot` as that batch, with
 * `template` as that template; `draft` goes on with a draft. Without any of them the reader chooses.
 */
export function NewBatchPage({ query }: PageProps): VNode {
  const text = useText(batchesText);
  const { actor } = useActing();
  const crumbs = [{ name: text.list.title, href: addressOf("/desk/{actor}/batches", { actor }) }];
  const draft = query.get("draft");
  // A draft that was made on this page goes on where it is, although the address now names it.
  const own = useRef<{ readonly draft: string; readonly begun: string } | null>(null);
  const begun = useRef(query.toString());
  const goesOn = draft !== null && own.current?.draft === draft;
  if (!goesOn) begun.current = query.toString();
  const onCreated = (id: string) => {
    own.current = { draft: id, begun: begun.current };
  };
  const certificate = query.get("certificate");
  if (draft === null && certificate === null) {
    return (
      <Page title={text.start.title} lead={text.start.lead} crumbs={crumbs}>
        <StartBatch />
      </Page>
    );
  }
  return (
    <Page title={text.form.title} crumbs={crumbs}>
      <Composed key={begun.current} begun={new URLSearchParams(begun.current)} onCreated={onCreated} />
    </Page>
  );
}

type Begun = { readonly begun: URLSearchParams; readonly onCreated: (draft: string) => void };

function Composed({ begun, onCreated }: Begun): VNode {
  const draft = begun.get("draft");
  if (draft === null) return <Fresh begun={begun} onCreated={onCreated} />;
  return <Resumed draft={draft} onCreated={onCreated} />;
}

function Fresh({ begun, onCreated }: Begun): VNode {
  const text = useText(batchesText).form;
  const given = (name: string) => begun.get(name) ?? undefined;
  const certificate = given("certificate") ?? "";
  const correct = begun.has("correct") ? ("true" as const) : undefined;
  const like = { template: given("template"), gtin: given("gtin"), lot: given("lot"), correct };
  const next = useAnswer(nextBatchEndpoint, { params: { certificate }, query: like });
  return (
    <Answered answer={next} step={text.step}>
      {(value) => <BatchForm next={value} draft={null} onCreated={onCreated} />}
    </Answered>
  );
}

function Resumed({ draft, onCreated }: { readonly draft: string; readonly onCreated: (draft: string) => void }): VNode {
  const text = useText(batchesText).form;
  const kept = useAnswer(readDraftEndpoint, { params: { draft } });
  const certificate = kept.state === "here" ? (kept.value.content.certificate ?? null) : null;
  const next = useAnswer(nextBatchEndpoint, certificate === null ? null : { params: { certificate } });
  return (
    <Answered answer={kept} step={text.step}>
      {(value) => (
        <Answered answer={next} step={text.step}>
          {(known) => (
            <BatchForm
              next={known}
              draft={{ id: draft, version: value.version, content: value.content }}
              onCreated={onCreated}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}

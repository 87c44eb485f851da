import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FiligranaError } from "../../../../core/errors/filigrana-error.ts";
import { previewBatchEndpoint } from "../../../../core/http/endpoints/own-batches.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useDesk, useLanguage, useText } from "../../desk-context.ts";
import { Failure } from "../../parts/failure.tsx";
import { Section } from "../../parts/section.tsx";
import { namedError } from "../../use-answer.ts";
import { useDebounced } from "../../use-debounced.ts";

/** What a consumer would see of the draft, drawn by the server and shown without script in a frame of its own. */
export function ConsumerPreview({ content }: { readonly content: BatchDraft }): VNode {
  const text = useText(batchesText).form.preview;
  const { call } = useDesk();
  const language = useLanguage();
  const [wanted, setWanted] = useState(false);
  const [page, setPage] = useState<string | null>(null);
  const [error, setError] = useState<FiligranaError | null>(null);
  const rested = useDebounced(content, 600);
  const key = JSON.stringify(rested);
  useEffect(() => {
    if (!wanted) return;
    const ended = new AbortController();
    call(previewBatchEndpoint, { body: { content: rested, language } }, { signal: ended.signal }).then(
      (reply) => {
        if (ended.signal.aborted) return;
        setPage(new TextDecoder().decode(reply.content));
        setError(null);
      },
      (reason: unknown) => {
        if (!ended.signal.aborted) setError(namedError(reason));
      },
    );
    return () => ended.abort();
  }, [wanted, key, language, call]);
  return (
    <Section title={text.heading}>
      {wanted ? null : (
        <button type="button" class="btn btn-outline-primary" onClick={() => setWanted(true)}>
          {text.show}
        </button>
      )}
      {error === null ? null : <Failure error={error} step={text.step} />}
      {page === null ? null : (
        // Same-origin, so that it may have the pages' style sheet; no script runs in it, and it leads nowhere.
        <iframe class="desk-preview" title={text.frame} sandbox="allow-same-origin" srcDoc={page} />
      )}
    </Section>
  );
}

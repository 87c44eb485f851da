import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { FiligranaError } from "../../../../core/errors/filigrana-error.ts";
import {
  createDraftEndpoint,
  endDraftEndpoint,
  writeDraftEndpoint,
} from "../../../../core/http/endpoints/batch-drafts.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { useDesk } from "../../desk-context.ts";

/** How the draft on the server stands; `stale`: somebody wrote it elsewhere meanwhile. */
export type DraftStanding = "none" | "saving" | "saved" | "failed" | "stale";

/** A draft that is kept on the server. */
export type KeptDraft = { readonly id: string; readonly version: number };

/** How long the hands have to rest before the draft is saved, and the pause before a failed saving is tried again. */
const [restMs, againMs] = [800, 5_000];

/**
 * Keeps what is typed as a draft on the server: made at the first change, written over at each later one, one saving at a
 * time, the last state always last. What was written elsewhere meanwhile is never written over.
 *
 * @param initial - What stands on the server already; null before anything was typed.
 * @param onCreated - Called with the id of a draft that was made here.
 */
export function useDraft(content: BatchDraft, initial: KeptDraft | null, onCreated: (id: string) => void) {
  const { call } = useDesk();
  const [standing, setStanding] = useState<DraftStanding>(initial === null ? "none" : "saved");
  const kept = useRef(initial);
  const latest = useRef(content);
  latest.current = content;
  const written = useRef(JSON.stringify(content));
  const busy = useRef<Promise<void> | null>(null);
  const over = useRef(false);

  const create = useCallback(async () => {
    const given = { body: { content: latest.current }, idempotencyKey: crypto.randomUUID() };
    const { body } = await call(createDraftEndpoint, given);
    kept.current = { id: body.draft, version: body.version };
    onCreated(body.draft);
  }, [call, onCreated]);

  const saveOnce = useCallback(async () => {
    const said = JSON.stringify(latest.current);
    setStanding("saving");
    try {
      const draft = kept.current;
      if (draft === null) await create();
      else {
        const given = { params: { draft: draft.id }, body: { version: draft.version, content: latest.current } };
        kept.current = { ...draft, version: (await call(writeDraftEndpoint, given)).body.version };
      }
      written.current = said;
      setStanding("saved");
    } catch (error) {
      setStanding(error instanceof FiligranaError && error.code === "draft/stale" ? "stale" : "failed");
    }
  }, [call, create]);

  const save = useCallback(async () => {
    if (over.current) return;
    await busy.current;
    if (written.current === JSON.stringify(latest.current)) return;
    busy.current = saveOnce();
    await busy.current;
    busy.current = null;
  }, [saveOnce]);

  const key = JSON.stringify(content);
  useEffect(() => {
    if (standing === "stale" || key === written.current) return;
    const timer = setTimeout(() => void save(), standing === "failed" ? againMs : restMs);
    return () => clearTimeout(timer);
  }, [key, standing, save]);

  /** Keeps what is typed here as a draft of its own, beside what was written elsewhere; gives that one's id. */
  const fork = useCallback(async () => {
    const other = kept.current;
    await create();
    written.current = JSON.stringify(latest.current);
    setStanding("saved");
    return other?.id ?? null;
  }, [create]);

  /** Puts the draft away: it was registered. Nothing is saved from then on. */
  const finish = useCallback(async () => {
    over.current = true;
    await busy.current;
    const draft = kept.current;
    if (draft !== null) await call(endDraftEndpoint, { params: { draft: draft.id } }).catch(() => null);
  }, [call]);

  return { standing, fork, finish };
}

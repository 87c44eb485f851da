import type { VNode } from "preact";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { timeOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import type { SavedForm } from "./use-saved-form.ts";

/** Says whether what was typed is saved, and what to do when it cannot be. */
export function SavedState({ saved: { clean, savedAt, saving } }: { readonly saved: SavedForm }): VNode {
  const text = useText(applicationsText).form;
  const language = useLanguage();
  const words =
    saving.state === "running"
      ? text.saving
      : clean
        ? savedAt === null
          ? ""
          : text.saved(timeOf(savedAt, language))
        : text.notSaved;
  const stale = saving.state === "failed" && saving.error.code === "application/version-mismatch";
  return (
    <>
      <p class="desk-hint desk-saved" role="status">
        {words}
      </p>
      {stale ? (
        <Alert kind="warning">
          <p>{text.stale}</p>
          <button type="button" class="btn btn-outline-primary btn-sm" onClick={() => location.reload()}>
            {text.reload}
          </button>
        </Alert>
      ) : (
        <ActOutcome act={saving} step={text.saveStep} />
      )}
    </>
  );
}

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useActing } from "../../desk-context.ts";
import { DeclareForm } from "./declare-form.tsx";
import type { AskedOrigin } from "./origin-in-address.ts";
import { PreviewChanged } from "./preview-changed.tsx";
import { RecallPreview } from "./recall-preview.tsx";
import type { Preview } from "./shown-recall.ts";

/** What a recall would concern, and the act itself; when something else is concerned by then, what has changed. */
export function Decide({
  origin,
  preview,
  again,
}: {
  readonly origin: AskedOrigin;
  readonly preview: Preview;
  readonly again: () => void;
}): VNode {
  const { membership } = useActing();
  const [outdated, setOutdated] = useState<Preview | null>(null);
  const onChanged = () => {
    setOutdated(preview);
    again();
  };
  return (
    <>
      {outdated === null || outdated.digest === preview.digest ? null : (
        <PreviewChanged before={outdated} now={preview} />
      )}
      <RecallPreview origin={origin} preview={preview} again={again} />
      {membership === "viewer" || !preview.affected.some(({ onRecord }) => onRecord) ? null : (
        <DeclareForm origin={origin} preview={preview} onChanged={onChanged} />
      )}
    </>
  );
}

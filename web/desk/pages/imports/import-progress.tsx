import type { VNode } from "preact";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import type { ShownImport } from "./shown-import.ts";
import type { Progress } from "./use-import.ts";

/** How far the reading or the registration has come, while it is under way. */
export function ImportProgress({
  shown,
  progress,
}: {
  readonly shown: ShownImport;
  readonly progress: Progress;
}): VNode | null {
  const text = useText(importsText).one;
  const language = useLanguage();
  if (shown.state === "registering") return <ProgressBar label={text.registering} value={null} />;
  if (shown.state !== "reading") return null;
  const { done, total } = progress;
  if (total === null) return <ProgressBar label={text.opening} value={null} />;
  const label = text.reading(numberInWords(done, language), numberInWords(total, language));
  return <ProgressBar label={label} value={done} max={Math.max(1, total)} />;
}

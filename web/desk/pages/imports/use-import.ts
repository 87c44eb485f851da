import { useEffect, useState } from "preact/hooks";
import type { ReceivedOf } from "../../../../core/http/endpoint-types.ts";
import { readImportEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import { readSealEndpoint } from "../../../../core/http/endpoints/seals.ts";
import type { Listening } from "../../listen.ts";
import { type Answer, useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { isUnderWay, type ShownImport } from "./shown-import.ts";

/** How far the reading has come; `total` is null until it is known. */
export type Progress = { readonly done: number; readonly total: number | null };

/** The seal that the batches are under. */
export type ShownSeal = ReceivedOf<typeof readSealEndpoint>["body"];

/** How often the page reads again by itself, in case that nothing is heard live. */
const everyMs = 5_000;

/**
 * Follows one import: read at first and after a reload, then as events tell. Progress comes with the events; whatever changes
 * a state is read from the API, never believed from an event.
 */
export function useImport(id: string): {
  readonly answer: Answer<ShownImport>;
  readonly progress: Progress;
  readonly seal: Answer<ShownSeal>;
  readonly listening: Listening;
} {
  const [told, setTold] = useState<Progress | null>(null);
  const [under, setUnder] = useState<string | null>(null);
  const until = (value: ShownImport) => !isUnderWay(value);
  const answer = useAnswer(readImportEndpoint, { params: { import: id } }, { everyMs, until });
  const seal = useAnswer(readSealEndpoint, under === null ? null : { params: { seal: under } });
  const shown = answer.state === "here" ? answer.value : null;
  useEffect(() => {
    if (shown === null) return;
    setUnder(shown.seal);
    if (shown.state !== "reading") setTold(null);
  }, [shown]);
  const listening = useLive((event) => {
    if (event.type === "start") {
      answer.again();
      if (under !== null) seal.again();
    } else if (event.type === "seal" && event.id === under) seal.again();
    else if (event.type === "import" && event.id === id) {
      if (event.state === "reading" && shown?.state === "reading")
        setTold({ done: event.done ?? 0, total: event.total ?? null });
      else answer.again();
    }
  });
  const read = { done: shown?.rowsDone ?? 0, total: shown?.rowsTotal ?? null };
  return { answer, progress: told ?? read, seal, listening };
}

import { useEffect } from "preact/hooks";
import { shellText } from "../text/desk/shell-text.ts";
import { useText } from "./desk-context.ts";
import { guardLeaving } from "./router.ts";

/**
 * Asks before the reader leaves the page by a link, by the browser's back or by closing it, while something written on it is
 * saved nowhere.
 *
 * @param unsaved - `form.changed && act.state !== "done"`, for a form that one act sends; `form.changed` for one that stays and
 *   tells `form.saved` what was.
 */
export function useUnsaved(unsaved: boolean): void {
  const { unsaved: question } = useText(shellText);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: Event) => event.preventDefault();
    const release = guardLeaving(() => confirm(question));
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("beforeunload", ask);
      release();
    };
  }, [unsaved, question]);
}

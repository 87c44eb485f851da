import type { VNode } from "preact";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";

/** Asks which of two versions to go on with. Either way both are kept: what was typed here becomes a draft of its own. */
export function StaleDraft({ fork }: { readonly fork: () => Promise<string | null> }): VNode {
  const text = useText(batchesText).form.stale;
  const { actor } = useActing();
  const openTheirs = async () => {
    const other = await fork();
    if (other !== null) goTo(addressOf("/desk/{actor}/batches/new", { actor }, { draft: other }));
  };
  return (
    <Alert kind="danger" title={text.title}>
      <p>{text.body}</p>
      <div class="desk-buttons">
        <button type="button" class="btn btn-primary btn-sm" onClick={() => void fork()}>
          {text.mine}
        </button>
        <button type="button" class="btn btn-outline-primary btn-sm" onClick={() => void openTheirs()}>
          {text.theirs}
        </button>
      </div>
    </Alert>
  );
}

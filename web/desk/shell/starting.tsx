import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { Unreachable } from "../parts/unreachable.tsx";
import type { SessionState } from "../use-session.ts";

/** What stands on screen until it is known who is in front of it. */
export function Starting({ standing, again }: { readonly standing: SessionState; readonly again: () => void }): VNode {
  const text = useText(shellText);
  if (standing.state === "offline") {
    return (
      <Page title={text.offline.title}>
        <Unreachable again={again} />
      </Page>
    );
  }
  return (
    <Page title={text.product}>
      {standing.state === "failed" ? (
        <Failure error={standing.error} step={text.signIn.title} again={again} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

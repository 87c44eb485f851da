import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Page } from "../parts/page.tsx";
import { sessionChannel } from "../use-session.ts";

/** Where the window comes back to in which somebody signed in again. */
export const signedInPath = "/desk/signed-in";

/** Tells the browser's other windows that somebody signed in again, and closes itself where it may. */
export function SignedInPage(): VNode {
  const text = useText(shellText);
  useEffect(() => {
    const channel = new BroadcastChannel(sessionChannel);
    channel.postMessage("signed-in");
    channel.close();
    if (opener !== null) close();
  }, []);
  return (
    <Page title={text.signIn.done}>
      <p>{text.signIn.doneHint}</p>
    </Page>
  );
}

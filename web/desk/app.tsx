import type { VNode } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import type { DeskLanguage } from "../text/language.ts";
import { type Desk, DeskContext, LanguageContext } from "./desk-context.ts";
import { rememberLanguage, startLanguage } from "./language.ts";
import { usePlace } from "./router.ts";
import { ExpiredDialog } from "./shell/expired-dialog.tsx";
import { Frame } from "./shell/frame.tsx";
import { Outlet } from "./shell/outlet.tsx";
import { SignInPage } from "./shell/sign-in-page.tsx";
import { SignedInPage, signedInPath } from "./shell/signed-in-page.tsx";
import { Starting } from "./shell/starting.tsx";
import { actorIn } from "./url.ts";
import { useSession } from "./use-session.ts";

/** The desk: who is in front of it, in which language, and the page that the address names. */
export function App(): VNode {
  const [language, setLanguage] = useState<DeskLanguage>(startLanguage);
  const speak = useCallback((chosen: DeskLanguage) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  }, []);
  return (
    <LanguageContext.Provider value={language}>
      <Session speak={speak} />
    </LanguageContext.Provider>
  );
}

function Session({ speak }: { readonly speak: (language: DeskLanguage) => void }): VNode {
  const { path } = usePlace();
  const { standing, call, actingNow, renew } = useSession();
  const actor = actorIn(path);
  const session = standing.state === "signed-in" ? standing.session : null;
  const acting = session?.memberships.find((membership) => membership.actor === actor) ?? null;
  const desk = useMemo<Desk | null>(
    () => (session === null ? null : { session, acting, call, actingNow, renewSession: renew }),
    [session, acting, call, actingNow, renew],
  );
  if (path === signedInPath) return <Frame speak={speak} desk={null} children={<SignedInPage />} />;
  if (desk === null || standing.state !== "signed-in") {
    const inside = standing.state === "signed-out" ? <SignInPage /> : <Starting standing={standing} again={renew} />;
    return <Frame speak={speak} desk={null} children={inside} />;
  }
  return (
    <DeskContext.Provider value={desk}>
      <Frame speak={speak} desk={desk} children={<Outlet desk={desk} />} />
      {standing.expired ? <ExpiredDialog /> : null}
    </DeskContext.Provider>
  );
}

import type { ComponentType, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { shellText } from "../../text/desk/shell-text.ts";
import { type Desk, useText } from "../desk-context.ts";
import { findPage, findPersonalPage } from "../find-page.ts";
import type { DeskPage, PageProps } from "../pages.ts";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import type { PersonalPage } from "../personal-pages.ts";
import { usePlace } from "../router.ts";
import { ChooseActorPage } from "./choose-actor-page.tsx";
import { PlightPage } from "./plight-page.tsx";
import { WeakSignInPage } from "./weak-sign-in-page.tsx";

/** The page that the address names, or the page that says why there is none. */
export function Outlet({ desk }: { readonly desk: Desk }): VNode {
  const text = useText(shellText);
  const { path, query } = usePlace();
  if (path === "/desk") return <ChooseActorPage session={desk.session} />;
  const personal = findPersonalPage(path);
  if (personal !== null) return <Lazy key={path} page={personal} props={{ params: {}, query }} />;
  if (desk.acting === null) return <PlightPage plight={path.startsWith("/desk/0x") ? text.notMember : text.noPage} />;
  if (desk.acting.leastAssurance > desk.session.person.assurance) return <WeakSignInPage acting={desk.acting} />;
  const found = findPage(path, desk.acting.role);
  if (found === null) return <PlightPage plight={text.noPage} />;
  if (!found.page.roles.includes(desk.acting.role)) return <PlightPage plight={text.notForRole} />;
  return <Lazy key={path} page={found.page} props={{ params: found.params, query }} />;
}

const loaded = new Map<DeskPage | PersonalPage, ComponentType<PageProps>>();

/** Draws a page, after its script was loaded. */
function Lazy({ page, props }: { readonly page: DeskPage | PersonalPage; readonly props: PageProps }): VNode {
  const text = useText(shellText);
  const [failed, setFailed] = useState<FiligranaError | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (loaded.has(page)) return;
    page.load().then(
      (component) => {
        loaded.set(page, component);
        setTurn((before) => before + 1);
      },
      (cause: unknown) => setFailed(new FiligranaError("server/unexpected", "a page's script did not load", { cause })),
    );
  }, [page, turn === 0]);
  const Component = loaded.get(page);
  if (Component !== undefined) return <Component {...props} />;
  return (
    <Page title={text.product}>
      {failed === null ? (
        <Loading what={text.loadingPage} />
      ) : (
        <Failure error={failed} step={text.loadingPage} again={() => location.reload()} />
      )}
    </Page>
  );
}

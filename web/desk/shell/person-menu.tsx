import type { VNode } from "preact";
import { navText } from "../../text/desk/nav-text.ts";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { ActOutcome } from "../parts/act-outcome.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Icon } from "../parts/icon.tsx";
import { personalPages } from "../personal-pages.ts";
import type { Session } from "../session.ts";
import { useSignOut } from "../use-sign-out.ts";

/** Who is signed in, with the ways out. */
export function PersonMenu({ session }: { readonly session: Session }): VNode {
  const text = useText(shellText);
  const names = useText(navText);
  const { act, signOut } = useSignOut();
  return (
    <Disclosure
      class="desk-menu desk-menu-end"
      closesOnLeaving
      summary={
        <span class="desk-person">
          <Icon name="user" />
          <span class="visually-hidden">{text.person.signedInAs} </span>
          <span>{session.person.name}</span>
        </span>
      }
    >
      <ul class="desk-menu-list">
        {personalPages.map(({ path, nav }) =>
          nav === undefined ? null : (
            <li key={path}>
              <a href={path}>{names[nav]}</a>
            </li>
          ),
        )}
        <li>
          <button type="button" onClick={() => signOut("here")}>
            {text.person.signOut}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => signOut("everywhere")}>
            {text.person.signOutEverywhere}
          </button>
        </li>
        <li>
          <ActOutcome act={act} step={text.person.signOut} />
        </li>
      </ul>
    </Disclosure>
  );
}

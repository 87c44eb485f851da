import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Session } from "../session.ts";
import { useSignOut } from "../use-sign-out.ts";

/** Who is signed in, with the ways out. */
export function PersonMenu({ session }: { readonly session: Session }): VNode {
  const text = useText(shellText);
  const signOut = useSignOut();
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
      </ul>
    </Disclosure>
  );
}

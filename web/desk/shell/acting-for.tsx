import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import type { Membership, Session } from "../session.ts";
import { addressOf } from "../url.ts";

/** For whom the person acts, always on screen; with more than one actor it opens to the choice. */
export function ActingFor({ acting, session }: { readonly acting: Membership; readonly session: Session }): VNode {
  const text = useText(shellText);
  const now = (
    <span class="desk-acting">
      <span class="desk-acting-label">{text.person.actingFor}</span>
      <strong class="desk-acting-name">{acting.name}</strong>
      <span class="desk-acting-role">{text.roles[acting.role]}</span>
    </span>
  );
  if (session.memberships.length === 1) return now;
  return (
    <Disclosure class="desk-menu" summary={now} closesOnLeaving>
      <ul class="desk-menu-list">
        {session.memberships.map((membership) => (
          <li key={membership.actor}>
            <a
              href={addressOf("/desk/{actor}", membership)}
              aria-current={membership.actor === acting.actor ? "true" : undefined}
            >
              <span>{membership.name}</span>
              <small>
                {text.roles[membership.role]} · {text.membership[membership.membership]}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import type { Membership, Session } from "../session.ts";
import { addressOf } from "../url.ts";

/**
 * For whom the person acts, always on screen; where there is a choice it opens to the choice.
 *
 * @param props.acting - null on a page about the person, where nobody is acted for.
 */
export function ActingFor({
  acting,
  session,
}: {
  readonly acting: Membership | null;
  readonly session: Session;
}): VNode | null {
  const text = useText(shellText);
  const [first, second] = session.memberships;
  if (first === undefined) return null;
  if (second === undefined && acting !== null) return <Now acting={acting} />;
  return (
    <Disclosure class="desk-menu" summary={<Now acting={acting} />} closesOnLeaving>
      <ul class="desk-menu-list">
        {session.memberships.map((membership) => (
          <li key={membership.actor}>
            <a
              href={addressOf("/desk/{actor}", membership)}
              aria-current={membership.actor === acting?.actor ? "true" : undefined}
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

function Now({ acting }: { readonly acting: Membership | null }): VNode {
  const text = useText(shellText);
  return (
    <span class="desk-acting">
      <span class="desk-acting-label">{text.person.actingFor}</span>
      <strong class="desk-acting-name">{acting?.name ?? text.person.nobody}</strong>
      {acting === null ? null : <span class="desk-acting-role">{text.roles[acting.role]}</span>}
    </span>
  );
}

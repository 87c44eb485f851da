import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { goTo } from "../router.ts";
import type { Session } from "../session.ts";
import { addressOf } from "../url.ts";

/** Where the person chooses whom to act for. Who can act for one only is taken there at once. */
export function ChooseActorPage({ session }: { readonly session: Session }): VNode {
  const text = useText(shellText);
  const [only, second] = session.memberships;
  useEffect(() => {
    if (only !== undefined && second === undefined) goTo(addressOf("/desk/{actor}", only), { replace: true });
  }, [only, second]);
  if (only === undefined) {
    return (
      <Page title={text.noMembership.title}>
        <Empty what={session.person.name} why={text.noMembership.why} next={text.noMembership.next} />
      </Page>
    );
  }
  return (
    <Page title={text.person.choose} lead={text.person.chooseHint}>
      <ul class="desk-actors">
        {session.memberships.map((membership) => (
          <li key={membership.actor}>
            <a href={addressOf("/desk/{actor}", membership)}>
              <strong>{membership.name}</strong>
              <span>
                {text.roles[membership.role]} · {text.membership[membership.membership]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { eventsText } from "../../../text/desk/events-text.ts";
import { shellText } from "../../../text/desk/shell-text.ts";
import { useDesk, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";

/**
 * Where the code of a logistic unit or an asset leads whoever scans it: to the events about it, read for one of the actors
 * that the person acts for. Who acts for one only is taken there at once.
 */
export function CodeEventsPage({ query }: PageProps): VNode {
  const text = useText(eventsText).code;
  const shell = useText(shellText);
  const { session } = useDesk();
  const thing = query.get("thing");
  const [only, second] = session.memberships;
  const addressFor = (actor: string) => addressOf("/desk/{actor}/events", { actor }, { thing });
  useEffect(() => {
    if (only !== undefined && second === undefined) goTo(addressFor(only.actor), { replace: true });
  }, [only, second]);
  return (
    <Page title={text.title} lead={text.lead}>
      {thing === null ? null : (
        <p>
          <code class="desk-code desk-address">{thing}</code>
        </p>
      )}
      {only === undefined ? (
        <Empty what={session.person.name} why={shell.noMembership.why} next={shell.noMembership.next} />
      ) : (
        <ul class="desk-actors">
          {session.memberships.map(({ actor, name, role, membership }) => (
            <li key={actor}>
              <a href={addressFor(actor)}>
                <strong>{name}</strong>
                <span>
                  {shell.roles[role]} · {shell.membership[membership]}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

import type { VNode } from "preact";
import { homeText } from "../../../text/desk/home-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Page } from "../../parts/page.tsx";
import { tiles } from "../../tiles.ts";

/** An actor's first page: what waits, and who must act. */
export function HomePage(): VNode {
  const text = useText(homeText);
  const { name, role } = useActing();
  return (
    <Page title={text.title} lead={text.lead(name)}>
      {tiles
        .filter(({ roles }) => roles.includes(role))
        .map(({ key, component: Tile }) => (
          <Tile key={key} />
        ))}
    </Page>
  );
}

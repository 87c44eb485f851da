import type { VNode } from "preact";
import { navText } from "../../text/desk/nav-text.ts";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { findPage, navigationOf, sectionOf } from "../find-page.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { usePlace } from "../router.ts";
import type { Membership } from "../session.ts";
import { addressOf } from "../url.ts";

/** The sections for the role of the actor acted for: beside the page, or above it behind a button where it is narrow. */
export function Navigation({ acting }: { readonly acting: Membership }): VNode {
  const text = useText(shellText);
  const names = useText(navText);
  const { path } = usePlace();
  const found = findPage(path, acting.role);
  const current = found === null ? null : sectionOf(found.page, acting.role);
  const list = (
    <ul class="desk-nav-list">
      {navigationOf(acting.role).map((page) => (
        <li key={page.path}>
          <a href={addressOf(page.path, acting)} aria-current={ariaCurrent(page.path, found?.page.path, current?.path)}>
            {names[page.nav]}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="desk-nav" aria-label={text.navigation}>
      <div class="desk-nav-wide">{list}</div>
      <Disclosure class="desk-nav-narrow" summary={text.menu} closesOnLeaving>
        {list}
      </Disclosure>
    </nav>
  );
}

const ariaCurrent = (path: string, page?: string, section?: string): "page" | "true" | undefined =>
  path !== section ? undefined : path === page ? "page" : "true";

import type { VNode } from "preact";

/** One tab: a link, because which one is open stands in the address. */
export type Tab = { readonly name: string; readonly href: string; readonly current: boolean; readonly count?: number };

/** Views of one page as links. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): VNode {
  return (
    <nav class="desk-tabs" aria-label={label}>
      <ul>
        {tabs.map(({ name, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {name}
              {count === undefined ? null : <span class="desk-count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { arrivalsSoFar } from "../router.ts";

/** One step of the way from the first page to this one. */
export type Crumb = { readonly name: string; readonly href: string };

let greeted = 0;

/**
 * One page: its heading, the way to it, what can be done here. The document's title follows `title`, and the heading takes
 * the focus when the reader has come from another page.
 *
 * @param props.title - One per page; it becomes the h1.
 * @param props.crumbs - The pages above this one, without itself.
 * @param props.actions - Buttons and links that belong to the whole page.
 */
export function Page(props: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}): VNode {
  const { title, lead, crumbs = [], actions, children } = props;
  const text = useText(shellText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === text.product ? title : `${title} – ${text.product}`;
  }, [title, text]);
  useEffect(() => {
    const lost = arrivalsSoFar() > 0 && document.activeElement === document.body;
    if (arrivalsSoFar() > greeted || lost) heading.current?.focus({ preventScroll: true });
    greeted = arrivalsSoFar();
  }, []);
  return (
    <>
      {crumbs.length === 0 ? null : (
        <nav class="desk-crumbs" aria-label={text.breadcrumbs}>
          <ol>
            {crumbs.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div class="desk-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div class="desk-buttons">{actions}</div>}
      </div>
      {lead === undefined ? null : <p class="desk-lead">{lead}</p>}
      {children}
    </>
  );
}

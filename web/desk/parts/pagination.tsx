import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { usePlace } from "../router.ts";
import { withQuery } from "../url.ts";

/**
 * Leads to the next page of a list and back to its first; the place is the query's `after`.
 *
 * @param props.next - What the list gave as `next`; null on the last page.
 */
export function Pagination({ next }: { readonly next: string | null }): VNode | null {
  const text = useText(shellText);
  const place = usePlace();
  const later = place.query.has("after");
  if (next === null && !later) return null;
  return (
    <nav class="desk-pagination" aria-label={text.table.pages}>
      {later ? <a href={withQuery(place, { after: null })}>{text.table.first}</a> : null}
      {next === null ? null : <a href={withQuery(place, { after: next })}>{text.table.next}</a>}
    </nav>
  );
}

import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { usePlace } from "../router.ts";
import { withQuery } from "../url.ts";

/**
 * Leads to the next page of a list and back to its first.
 *
 * @param props.next - What the list gave as `next`; null on the last page.
 * @param props.place - Which parameter of the query has the place: each list of a page its own.
 * @param props.label - What is turned over, where a page has several lists.
 */
export function Pagination({
  next,
  place: parameter = "after",
  label,
}: {
  readonly next: string | null;
  readonly place?: string;
  readonly label?: string;
}): VNode | null {
  const text = useText(shellText);
  const place = usePlace();
  const later = place.query.has(parameter);
  if (next === null && !later) return null;
  return (
    <nav class="desk-pagination" aria-label={label === undefined ? text.table.pages : `${text.table.pages}: ${label}`}>
      {later ? <a href={withQuery(place, { [parameter]: null })}>{text.table.first}</a> : null}
      {next === null ? null : <a href={withQuery(place, { [parameter]: next })}>{text.table.next}</a>}
    </nav>
  );
}

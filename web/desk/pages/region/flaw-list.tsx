import type { VNode } from "preact";
import type { Flaw } from "../../../../core/errors/filigrana-error.ts";
import { Alert } from "../../parts/alert.tsx";

/** What is wrong with a document, place by place; nothing when nothing is. */
export function FlawList({ title, flaws }: { readonly title: string; readonly flaws: readonly Flaw[] }): VNode | null {
  if (flaws.length === 0) return null;
  return (
    <Alert kind="danger" title={title}>
      <ul class="desk-error-list">
        {flaws.map(({ pointer, expected }) => (
          <li key={`${pointer} ${expected}`}>
            <code>{pointer === "" ? "/" : pointer}</code> <span lang="en">{expected}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

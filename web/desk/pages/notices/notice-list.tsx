import type { VNode } from "preact";
import type { NoticeKind } from "../../../../core/notice/notice-kind.ts";
import { noticesText } from "../../../text/desk/notices-text.ts";
import { sayNotice } from "../../../text/notice-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { StateTag } from "../../parts/state-tag.tsx";

/** A notice as the API lists it. */
export type NoticeRow = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly read: boolean;
};

/** Notices as a list: what happened, when, and the way to it. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeRow[] }): VNode {
  const text = useText(noticesText);
  const language = useLanguage();
  const { actor } = useActing();
  return (
    <ul class="desk-list" aria-label={text.list}>
      {notices.map(({ id, kind, path, values, createdAt, read }) => {
        const { title, sentence } = sayNotice(language, kind, values);
        return (
          <li key={id}>
            <p>
              <a href={`/desk/${actor}${path}`} aria-label={text.open(title)}>
                {title}
              </a>{" "}
              <StateTag tone={read ? "over" : "waiting"}>{read ? text.read : text.unread}</StateTag>
            </p>
            <p>{sentence}</p>
            <p class="desk-small">
              <InstantText at={createdAt} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

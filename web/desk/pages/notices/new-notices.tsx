import type { VNode } from "preact";
import { listNoticesEndpoint } from "../../../../core/http/endpoints/notices.ts";
import { noticesText } from "../../../text/desk/notices-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { NoticeList } from "./notice-list.tsx";

/** How often it is looked whether something new has come. */
const everyMs = 15_000;

/** The newest notices that the person has not read. */
export function NewNotices(): VNode {
  const text = useText(noticesText);
  const { actor } = useActing();
  const list = useAnswer(listNoticesEndpoint, { query: { limit: 5 } }, { everyMs });
  return (
    <Section title={text.tile.heading}>
      <Answered answer={list} step={text.step}>
        {({ notices }) => {
          const fresh = notices.filter(({ read }) => !read);
          return fresh.length === 0 ? <p>{text.tile.none}</p> : <NoticeList notices={fresh} />;
        }}
      </Answered>
      <p>
        <a href={addressOf("/desk/{actor}/notices", { actor })}>{text.tile.all}</a>
      </p>
    </Section>
  );
}

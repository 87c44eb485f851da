import type { VNode } from "preact";
import { accountText } from "../../../text/desk/account-text.ts";
import { useDesk, useText } from "../../desk-context.ts";
import { Facts } from "../../parts/facts.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { ActorsSection } from "./actors-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";

/** The person: what is known, for whom they may act, where they are signed in. */
export function AccountPage(): VNode {
  const text = useText(accountText);
  const { person } = useDesk().session;
  return (
    <Page title={text.title} lead={text.lead}>
      <Section title={text.person.heading}>
        <Facts
          facts={[
            [text.person.name, person.name],
            [text.person.email, person.email ?? text.person.noEmail],
            [text.person.assurance, text.person.level(person.assurance)],
          ]}
        />
        <p class="desk-note">{text.person.from}</p>
      </Section>
      <ActorsSection />
      <SessionsSection />
    </Page>
  );
}

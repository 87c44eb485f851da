import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { chooseNoticesEndpoint, readNoticePreferencesEndpoint } from "../../../../core/http/endpoints/notices.ts";
import { type NoticeKind, noticeKinds } from "../../../../core/notice/notice-kind.ts";
import { noticesText } from "../../../text/desk/notices-text.ts";
import { noticeText } from "../../../text/notice-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { CheckField } from "../../parts/check-field.tsx";
import { Page } from "../../parts/page.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";

type Preferences = {
  readonly language: "it" | "en";
  readonly mailed: Readonly<Record<NoticeKind, boolean>>;
  readonly email: string | null;
  readonly mailIsOn: boolean;
};

const kinds = Object.keys(noticeKinds) as NoticeKind[];

/** Where a person chooses which notices come by e-mail, and in which language. */
export function NoticePreferencesPage(): VNode {
  const text = useText(noticesText).preferences;
  const preferences = useAnswer(readNoticePreferencesEndpoint, {});
  return (
    <Page title={text.title} lead={text.lead}>
      <Answered answer={preferences} step={text.step}>
        {(value) => (
          <>
            {value.mailIsOn ? null : <Alert kind="warning">{text.mailIsOff}</Alert>}
            <p>{value.email === null ? text.noAddress : text.to(value.email)}</p>
            <PreferencesForm preferences={value} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function PreferencesForm({ preferences }: { readonly preferences: Preferences }): VNode {
  const text = useText(noticesText).preferences;
  const sentences = noticeText[useLanguage()];
  const [language, setLanguage] = useState(preferences.language);
  const [mailed, setMailed] = useState(preferences.mailed);
  const saving = useAct(chooseNoticesEndpoint);
  const choices = (["it", "en"] as const).map((value) => ({ value, name: text.languages[value] }));
  const save = (event: Event) => {
    event.preventDefault();
    void saving.run({ body: { language, mailed } });
  };
  return (
    <form onSubmit={save}>
      <SelectField
        id="mail-language"
        label={text.language}
        error={null}
        value={language}
        choices={choices}
        onInput={(value) => setLanguage(value === "en" ? "en" : "it")}
      />
      <fieldset class="desk-choices">
        <legend>{text.kinds}</legend>
        {kinds.map((kind) => (
          <CheckField
            key={kind}
            id={`mail-${kind}`}
            label={sentences[kind].about}
            checked={mailed[kind]}
            onChange={(checked) => setMailed({ ...mailed, [kind]: checked })}
          />
        ))}
      </fieldset>
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" disabled={saving.state === "running"}>
          {text.save}
        </button>
      </div>
      <ActOutcome act={saving} step={text.saveStep} done={text.saved} />
    </form>
  );
}

import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { type DeskLanguage, deskLanguages, languageNames } from "../../text/language.ts";
import { type Desk, useLanguage, useText } from "../desk-context.ts";
import { ActingFor } from "./acting-for.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** The top of every page: product, languages, who is signed in, and for whom they act. */
export function Header({
  desk,
  speak,
}: {
  readonly desk: Desk | null;
  readonly speak: (language: DeskLanguage) => void;
}): VNode {
  const text = useText(shellText);
  return (
    <header class="desk-header">
      <div class="desk-slim">
        <div class="desk-inner">
          <span>{text.tagline}</span>
          <Languages speak={speak} />
        </div>
      </div>
      <div class="desk-inner desk-banner">
        <a class="desk-brand" href={desk?.acting == null ? "/desk" : `/desk/${desk.acting.actor}`}>
          <Mark />
          {text.product}
        </a>
        {desk === null ? null : (
          <div class="desk-who">
            <ActingFor acting={desk.acting} session={desk.session} />
            <PersonMenu session={desk.session} />
          </div>
        )}
      </div>
    </header>
  );
}

function Languages({ speak }: { readonly speak: (language: DeskLanguage) => void }): VNode {
  const text = useText(shellText);
  const current = useLanguage();
  return (
    <fieldset class="desk-languages">
      <legend class="visually-hidden">{text.languages}</legend>
      {deskLanguages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => speak(language)}
        >
          <abbr title={languageNames[language]}>{language.toUpperCase()}</abbr>
        </button>
      ))}
    </fieldset>
  );
}

/** The product's mark: a watermark's lines with a tick. */
function Mark(): VNode {
  return (
    <svg class="desk-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="3" y="3" width="26" height="26" rx="4" />
      <path d="M9 3v26M16 3v6M23 3v26M3 23h26" class="desk-mark-wire" />
      <path d="M9 16.5l5 5 9.5-11" class="desk-mark-tick" />
    </svg>
  );
}

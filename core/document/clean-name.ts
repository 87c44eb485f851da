import { type DocumentType, documentTypes } from "./document-type.ts";

/** Characters of a name, its ending included: what every file system takes even in four-byte characters. */
const most = 60;

/** What steers a terminal, hides or reverses text, or parts a path; attacker-controlled input is freed of it. */
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}"*/:<>?\\|]/gu;

/**
 * Gives a file name that is safe to show and to save: one line without path, control and direction characters, at most
 * 60 characters, with an ending that fits what the file is.
 */
export function cleanName(name: string, type: DocumentType): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = base.replace(unwanted, "").replace(/\s+/gu, " ").trim();
  const endings: readonly string[] = documentTypes[type];
  const [stem, ending] = parted(visible);
  const kept = endings.includes(ending.toLowerCase()) ? ending : (endings[0] ?? "");
  const whole = endings.includes(ending.toLowerCase()) ? stem : visible;
  const short = [...whole.replace(/^[.\s]+|[.\s]+$/gu, "")].slice(0, most - kept.length - 1).join("");
  return `${short.trim() || "document"}.${kept}`;
}

function parted(name: string): [stem: string, ending: string] {
  const at = name.lastIndexOf(".");
  return at < 0 ? [name, ""] : [name.slice(0, at), name.slice(at + 1)];
}

import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useLanguage, useText } from "../desk-context.ts";
import { bytesInWords } from "../quantity.ts";
import { described, Field, type FieldProps } from "./field.tsx";

/**
 * A file, with its limits told beforehand.
 *
 * @param props.accept - As the HTML attribute: media types or endings.
 * @param props.formats - The same for people: "PDF, JPEG".
 * @param props.onFile - Given null when the choice was taken back.
 */
export function FileField(
  props: FieldProps & {
    readonly accept: string;
    readonly formats: string;
    readonly maxBytes: number;
    readonly onFile: (file: File | null) => void;
  },
): VNode {
  const text = useText(shellText);
  const size = bytesInWords(props.maxBytes, useLanguage());
  const limits = text.file.limits(props.formats, size);
  const hinted = { ...props, hint: props.hint === undefined ? limits : `${props.hint} ${limits}` };
  return (
    <Field {...hinted}>
      <input
        {...described(hinted)}
        type="file"
        class="desk-input desk-input-file"
        required={props.optional !== true}
        accept={props.accept}
        onChange={(event) => props.onFile(event.currentTarget.files?.[0] ?? null)}
      />
    </Field>
  );
}

import type { VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { CopyButton } from "./copy-button.tsx";
import { Icon } from "./icon.tsx";

/**
 * A secret that is shown this once, to be copied. It takes the focus when it comes, and can be selected by keyboard.
 *
 * @param props.what - What is copied, for the button's name: "il codice di accesso".
 */
export function ShownOnce(props: {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly value: string;
  readonly what: string;
}): VNode {
  const { title, hint, label, value, what } = props;
  const box = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), [value]);
  return (
    <section ref={box} class="desk-alert desk-alert-success" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <Icon name="check-circle" />
      <div class="desk-once">
        <p class="desk-alert-title" id={`${id}-title`}>
          {title}
        </p>
        <p id={`${id}-hint`}>{hint}</p>
        <label for={id}>{label}</label>
        <input
          id={id}
          class="desk-input desk-input-code"
          readOnly
          value={value}
          aria-describedby={`${id}-hint`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={value} what={what} />
      </div>
    </section>
  );
}

import sprite from "bootstrap-italia/dist/svg/sprites.svg";
import type { VNode } from "preact";

/** An icon of bootstrap-italia by its name without `it-`: `<Icon name="check-circle" />`. It says nothing by itself. */
export function Icon({ name, class: className = "" }: { readonly name: string; readonly class?: string }): VNode {
  return (
    <svg class={`desk-icon ${className}`} aria-hidden="true" focusable="false">
      <use href={`${sprite}#it-${name}`} />
    </svg>
  );
}

import type { VNode } from "preact";

/** A code of a machine: an id in full, or shortened to its first and last characters with the rest in its title. */
export function Code({ value, short = false }: { readonly value: string; readonly short?: boolean }): VNode {
  const shown = short && value.length > 18 ? `${value.slice(0, 10)}…${value.slice(-4)}` : value;
  return (
    <code class="desk-code" title={shown === value ? undefined : value}>
      {shown}
    </code>
  );
}

import { useCallback, useId, useState } from "preact/hooks";
import type { Flaw } from "../../core/errors/filigrana-error.ts";
import type { FieldError } from "./parts/error-summary.tsx";

/** What is wrong with each field, in one sentence; a field that is not named is right. */
export type FormErrors<V> = Readonly<Partial<Record<keyof V & string, string>>>;

/** A form's values with what is wrong with them. */
export type Form<V extends object> = {
  readonly values: V;
  /** Whether a value is another than at the start, or than was saved last. */
  readonly changed: boolean;
  /** Takes these values for saved: only what differs from them counts as changed. */
  readonly saved: (values: V) => void;
  readonly set: <K extends keyof V & string>(name: K, value: V[K]) => void;
  readonly replace: (values: V) => void;
  /** What a field of parts/ takes: id, value, error and what to call when it changes. */
  readonly field: <K extends keyof V & string>(
    name: K,
  ) => {
    readonly id: string;
    readonly value: V[K];
    readonly error: string | null;
    readonly onInput: (value: V[K]) => void;
  };
  /** Checks, and calls `send` when nothing is wrong; otherwise the error summary takes the focus. */
  readonly submit: (send: (values: V) => void) => (event: Event) => void;
  /** Shows at the fields what the server found wrong; gives the flaws that belong to no field. */
  readonly refuse: (flaws: readonly Flaw[], text: (flaw: Flaw) => string) => readonly Flaw[];
  /** For the error summary: the errors in the order of `labels`, and how often the form was submitted. */
  readonly summary: (labels: Readonly<Partial<Record<keyof V & string, string>>>) => {
    readonly errors: readonly FieldError[];
    readonly attempt: number;
  };
};

/**
 * Keeps a form. Nothing is marked as wrong before the first submission; from then on each correction clears its mark.
 *
 * @param initial - The values at the start.
 * @param check - What is wrong with the values, in the reader's language.
 */
export function useForm<V extends object>(initial: V, check: (values: V) => FormErrors<V>): Form<V> {
  const noErrors: FormErrors<V> = {} as FormErrors<V>;
  const prefix = useId();
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState(noErrors);
  const errors: FormErrors<V> = attempt === 0 ? refused : { ...refused, ...check(values) };
  const idOf = (name: string) => `${prefix}-${name}`;

  const set: Form<V>["set"] = useCallback((name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    setRefused(({ [name]: _, ...others }) => others as FormErrors<V>);
  }, []);

  return {
    values,
    changed: !isSame(values, start),
    saved: setStart,
    set,
    replace: setValues,
    field: (name) => ({
      id: idOf(name),
      value: values[name],
      error: errors[name] ?? null,
      onInput: (value) => set(name, value),
    }),
    submit: (send) => (event) => {
      event.preventDefault();
      setRefused(noErrors);
      setAttempt((before) => before + 1);
      if (Object.keys(check(values)).length === 0) send(values);
    },
    refuse: (flaws, text) => {
      const own = flaws.filter(({ pointer }) => nameIn(pointer) in values);
      setRefused(Object.fromEntries(own.map((flaw) => [nameIn(flaw.pointer), text(flaw)])) as FormErrors<V>);
      setAttempt((before) => before + 1);
      return flaws.filter((flaw) => !own.includes(flaw));
    },
    summary: (labels) => ({
      attempt,
      errors: (Object.entries(labels) as [keyof V & string, string][]).flatMap(([name, label]) => {
        const error = errors[name];
        return error === undefined ? [] : [{ id: idOf(name), label, error }];
      }),
    }),
  };
}

/** Lists and records are the same when their content is, anything else when it is one and the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isPlain(one) || !isPlain(other)) return Object.is(one, other);
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype);

const nameIn = (pointer: string): string => /^\/?([^/]+)/.exec(pointer)?.[1] ?? "";

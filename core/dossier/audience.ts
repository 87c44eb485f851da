/** Who may see a field, from the widest circle to the narrowest. Each circle sees what the wider ones see. */
export const audiences = ["public", "partners", "inspectors"] as const;
export type Audience = (typeof audiences)[number];

const narrower: readonly (readonly [RegExp, Audience])[] = [
  [/^(analysis|input)\//, "partners"],
  [/^note(\/|$)/, "inspectors"],
];

/** Who may see the field at `path`: analyses and inputs are the partners', notes the inspectors', the rest public. */
export const audienceOf = (path: string): Audience => narrower.find(([pattern]) => pattern.test(path))?.[1] ?? "public";

/** Whether a reader who belongs to `reader` may see what is meant for `audience`. */
export const maySee = (reader: Audience, audience: Audience): boolean =>
  audiences.indexOf(reader) >= audiences.indexOf(audience);

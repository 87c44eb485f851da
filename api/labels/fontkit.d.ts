/** What is used here of the font engine that PDFKit rests on. */
declare module "fontkit" {
  /** A stroke of a letter's outline, in font units, y upwards. */
  export type Command = {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  };
  export type Glyph = { readonly advanceWidth: number; readonly path: { readonly commands: readonly Command[] } };
  export type Font = {
    readonly unitsPerEm: number;
    readonly glyphForCodePoint: (codePoint: number) => Glyph;
  };
  export const openSync: (path: string) => Font;
}

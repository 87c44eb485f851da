/** A QR code as one outline: SVG path data of its dark modules, in a square of `size` modules, quiet zone included. */
export type QrOutline = { readonly size: number; readonly path: string };

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const lowerHex = "0123456789abcdef";

/** Reads a text of base64 for addresses bit by bit, from the left; what is not there any more comes back as null. */
export class BitReader {
  private readonly bits: string;
  private at = 0;

  /** @param packed - Letters, digits, `-` and `_`; six bits each. */
  constructor(packed: string) {
    this.bits = [...packed].map((character) => alphabet.indexOf(character).toString(2).padStart(6, "0")).join("");
  }

  /** How many bits are left. */
  get left(): number {
    return this.bits.length - this.at;
  }

  private take(count: number): string | null {
    if (count > this.left) return null;
    this.at += count;
    return this.bits.slice(this.at - count, this.at);
  }

  /** A number of so many bits, at most 32. */
  number(count: number): number | null {
    const taken = this.take(count);
    return taken === null ? null : taken === "" ? 0 : Number.parseInt(taken, 2);
  }

  /** So many hexadecimal digits, in capitals. */
  hex(count: number): string | null {
    if (count < 0) return null;
    const taken = this.take(4 * count);
    return taken === null || taken === ""
      ? taken
      : this.spell(taken, 4, (index) => lowerHex[index] ?? "").toUpperCase();
  }

  /**
   * A text of so many characters.
   *
   * @param encoding - 0: digits as one number; 1, 2: hexadecimal digits, small or capital; 3: base64 letters; 4: ASCII.
   */
  text(encoding: number, count: number): string | null {
    if (encoding === 0) return this.digits(count);
    const width = [0, 4, 4, 6, 7][encoding];
    const taken = width === undefined ? null : this.take(width * count);
    if (taken === null || width === undefined) return null;
    if (encoding === 4) return this.spell(taken, 7, (index) => String.fromCharCode(index));
    const spelt = this.spell(taken, width, (index) => (encoding === 3 ? alphabet : lowerHex)[index] ?? "");
    return encoding === 2 ? spelt.toUpperCase() : spelt;
  }

  private digits(count: number): string | null {
    const taken = this.take(count === 0 ? 0 : Math.ceil(count * Math.log2(10) + 0.01));
    if (taken === null) return null;
    if (count === 0) return "";
    const text = BigInt(`0b${taken}`).toString().padStart(count, "0");
    return text.length === count ? text : null;
  }

  private spell(taken: string, width: number, letter: (index: number) => string): string {
    let text = "";
    for (let at = 0; at < taken.length; at += width) text += letter(Number.parseInt(taken.slice(at, at + width), 2));
    return text;
  }
}

/** Reads digits from left to right; once something is not as expected it stays so. */
class Digits {
  private at = 0;
  private readonly text: string;
  ok: boolean;

  constructor(text: string) {
    this.text = text;
    this.ok = /^[0-9]+$/.test(text);
  }

  get isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  /** Takes a digit that has to be one of these. */
  digit(allowed = "0123456789"): number {
    const found = this.text[this.at++];
    this.ok &&= found !== undefined && allowed.includes(found);
    return Number(found);
  }

  /** Takes so many digits. */
  skip(count: number): string {
    const found = this.text.slice(this.at, this.at + count);
    this.at += count;
    this.ok &&= found.length === count;
    return found;
  }

  /** Takes a digit that says how many follow, `more` being added, and those. */
  counted(allowed: string, more = 0): void {
    this.skip(this.digit(allowed) + more);
  }

  /** Takes a digit that names an optional field, if it is this one. */
  begins(field: string): boolean {
    if (!this.ok || this.text[this.at] !== field) return false;
    this.at++;
    return true;
  }
}

const purchase = (digits: Digits): void => {
  digits.counted("12345");
  digits.digit("012349");
  digits.skip(3);
};

const furtherPurchase = (digits: Digits): void => {
  purchase(digits);
  const company = digits.digit("01234569");
  if (company !== 9) digits.skip(company + 6);
};

/**
 * Whether data is a North American coupon code (AI 8110).
 *
 * @param isDay - Whether six digits are a day (YYMMDD).
 * @see GS1 US, North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols
 */
export function isCouponCode(text: string, isDay: (digits: string) => boolean): boolean {
  const digits = new Digits(text);
  digits.counted("0123456", 6);
  digits.skip(6);
  digits.counted("12345");
  purchase(digits);
  if (digits.begins("1")) {
    digits.digit("0123");
    furtherPurchase(digits);
  }
  if (digits.begins("2")) furtherPurchase(digits);
  const until = digits.begins("3") ? digits.skip(6) : null;
  const from = digits.begins("4") ? digits.skip(6) : null;
  if (digits.begins("5")) digits.counted("0123456789", 6);
  if (digits.begins("6")) digits.counted("1234567", 6);
  if (digits.begins("9")) {
    digits.digit("01256");
    digits.digit("012");
    digits.digit();
    digits.digit("01");
  }
  const days = [until, from].filter((day) => day !== null);
  const inOrder = until === null || from === null || from <= until;
  return digits.ok && digits.isAtEnd && days.every(isDay) && inOrder;
}

/** Whether data is a coupon of a positive offer file (AI 8112; GS1 US, AI (8112) Coupon Data Specification). */
export function isPositiveOffer(text: string): boolean {
  const digits = new Digits(text);
  digits.digit("01");
  digits.counted("0123456", 6);
  digits.skip(6);
  digits.counted("0123456789", 6);
  return digits.ok && digits.isAtEnd;
}

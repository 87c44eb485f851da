/** GS1's set 82, in the order of its characters' values. */
const set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
/** The characters of a check pair, in the order of their values. */
const set32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** As many weights as the longest data has characters before its check pair. */
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83] as const;

/**
 * Gives the pair of check characters that belongs behind alphanumeric data, such as a GMN's.
 *
 * @param data - Up to 23 characters of set 82.
 * @returns Null when the data is longer or has other characters.
 * @see GS1 General Specifications, "Check character pair calculation for alphanumeric keys"
 */
export function checkPair(data: string): string | null {
  if (data.length > primes.length) return null;
  let sum = 0;
  for (const [index, character] of [...data].reverse().entries()) {
    const value = set82.indexOf(character);
    if (value < 0) return null;
    sum += value * (primes[index] ?? 0);
  }
  const rest = sum % 1021;
  return `${set32[rest >> 5]}${set32[rest & 31]}`;
}

/** Whether an international bank account number has the right check digits (ISO 13616; ISO/IEC 7064 MOD 97-10). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]{1,30}$/.test(text)) return false;
  let rest = 0;
  for (const character of `${text.slice(4)}${text.slice(0, 4)}`) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** What serials are drawn from: digits and capitals that no eye mistakes for each other, and of the vowels A and E only. */
export const serialAlphabet = "23456789ACDEFGHJKLMNPQRTVWXY";

/** Seventeen of 28 signs: 81.7 random bits, so that nobody guesses the serial of a package that he does not hold. */
export const serialLength = 17;

/**
 * Draws the serial of one package (AI 21).
 *
 * @param random - Gives that many random bytes; where they come from is the caller's.
 */
export const drawSerial = (random: (count: number) => Uint8Array): string => {
  // Bytes from here on would make the first signs of the alphabet likelier than the rest.
  const bound = 256 - (256 % serialAlphabet.length);
  let serial = "";
  while (serial.length < serialLength) {
    for (const byte of random(serialLength)) {
      if (byte < bound && serial.length < serialLength) serial += serialAlphabet[byte % serialAlphabet.length];
    }
  }
  return serial;
};

/** The serial in the code of a test print: of a serial's length, with signs that no drawn one has. */
export const testSerial = "PROVA-0000-TEST-0";

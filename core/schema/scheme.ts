/**
 * Gives a scheme's code as the registry holds it: ASCII, left-aligned in 8 bytes, zero-padded.
 *
 * @param scheme - 1 to 8 capital letters or digits, such as "DOCG".
 */
export function schemeBytes(scheme: string): string {
  if (!/^[A-Z0-9]{1,8}$/.test(scheme))
    throw new RangeError(`scheme ${scheme}: expected 1 to 8 capital letters or digits`);
  let hex = "0x";
  for (let i = 0; i < 8; i++) hex += (i < scheme.length ? scheme.charCodeAt(i) : 0).toString(16).padStart(2, "0");
  return hex;
}

/** Reads a scheme's code back from its 8 bytes; what is not printable ASCII is left as hex. */
export function schemeText(bytes8: string): string {
  const digits = bytes8.replace(/^0x/, "").replace(/(00)+$/, "");
  const text = (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join("");
  return /^[\x21-\x7e]*$/.test(text) ? text : bytes8;
}

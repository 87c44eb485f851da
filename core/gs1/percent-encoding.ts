/** Percent-encodes all but letters, digits and `-._`: what every reader takes alike in a path and in a query. */
export const encodeValue = (text: string): string =>
  text.replace(/[^A-Za-z0-9\-._]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/**
 * Decodes percent-encoding. Characters that are no ASCII come out as the bytes they were encoded in, which no application
 * identifier allows.
 *
 * @returns Null when a percent sign is not followed by two hexadecimal digits.
 */
export const decodeValue = (text: string): string | null =>
  /%(?![0-9A-Fa-f]{2})/.test(text)
    ? null
    : text.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whether a text could be an e-mail address: enough to catch a slip before the server looks closely. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

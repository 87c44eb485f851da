import { createTransport } from "nodemailer";
import type { Config } from "../config.ts";
import { limits } from "../limits.ts";

/** A message to one person, plain text. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly id: string };

/** Sends a message; rejects when the server did not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** Opens the way to the mail server; null when none is configured. */
export const openMail = (mail: Config["mail"]): SendMail | null => {
  if (mail === null) return null;
  const transport = createTransport({
    url: mail.url(),
    connectionTimeout: limits.mailTimeoutMs,
    greetingTimeout: limits.mailTimeoutMs,
    socketTimeout: limits.mailTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, id }) => {
    const domain = mail.from.slice(mail.from.indexOf("@") + 1);
    await transport.sendMail({
      from: mail.from,
      to: { address: to, name: "" },
      subject,
      text,
      // The same at every try: a mail server that got it twice can tell.
      messageId: `<${id}@${domain}>`,
      headers: { "auto-submitted": "auto-generated" },
    });
  };
};

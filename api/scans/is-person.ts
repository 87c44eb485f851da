/** What a request says of whoever made it; header values, undefined where there is none. */
export type ViewerHints = {
  readonly userAgent: string | undefined;
  /** `Sec-Purpose` or `Purpose`: what browsers say when they load ahead of a click. */
  readonly purpose: string | undefined;
};

const program =
  /bot|crawl|spider|slurp|preview|fetch|monitor|probe|curl|wget|python|java\/|go-http|node|axios|okhttp|libwww|headless|lighthouse|facebookexternalhit|whatsapp|telegram/i;

/** Whether a view of the page counts as somebody's: not a program's that says so, nor one loaded ahead of a click. */
export const isPerson = ({ userAgent, purpose }: ViewerHints): boolean =>
  userAgent !== undefined && !program.test(userAgent) && !/prefetch|prerender|preview/i.test(purpose ?? "");

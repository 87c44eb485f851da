/** What the desk's service worker keeps; scripts/build-web.ts writes it into the built worker. Addresses of this server. */
declare const keptFiles: {
  /** Tells this build from every other. */
  readonly version: string;
  /** The script that the desk's page of this build names. */
  readonly script: string;
  /** What the pages that work without a connection consist of. */
  readonly files: readonly string[];
  /** The decoder for browsers that have none of their own. */
  readonly decoder: readonly string[];
};

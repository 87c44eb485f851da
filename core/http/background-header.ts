/**
 * The header of a request that a page makes by itself, because time passed or something changed and not because the person
 * did anything: it does not keep an idle session alive.
 */
export const backgroundHeader = "filigrana-background";

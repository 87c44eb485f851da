/**
 * The address inside the desk that a person asked to go to after signing in, or the desk's first page.
 *
 * What comes from outside decides where a browser goes: only a path below `/desk` is taken, without the tricks by which a
 * path names another site (`//host`, `/\host`, control characters, dots that climb out).
 *
 * @param asked - Attacker-controlled.
 */
export const deskPath = (asked: string | null | undefined): string => {
  if (asked === null || asked === undefined || asked.length > 1000) return "/desk";
  const plain = /^\/desk(?:[/?#][!-[\]-~]*)?$/.test(asked);
  const [path = ""] = asked.split(/[?#]/, 1);
  const climbs =
    /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path) || path.includes("//") || /%(?:2f|5c|0|1|7f)/i.test(path);
  return plain && !climbs ? asked : "/desk";
};

/**
 * The journal cannot be read up to its end, and what is wrong is not a last record cut short. Nothing is changed: what
 * stands behind the damage may be transactions that were acknowledged, so a person decides.
 */
export class JournalDamagedError extends Error {
  override readonly name = "JournalDamagedError";
  readonly path: string;
  readonly offset: number;

  constructor(path: string, offset: number, what: string) {
    super(
      `The chain's journal ${path} is damaged at byte ${offset}: ${what}. Nothing was changed. ` +
        "Put the file back from a backup (its beginning may be shorter, never different), or, to go on without what " +
        `stands behind the damage, keep a copy and cut the file: truncate --size=${offset} "${path}".`,
    );
    this.path = path;
    this.offset = offset;
  }
}

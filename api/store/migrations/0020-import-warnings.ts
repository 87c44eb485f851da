/** What a dry run says of the specification's rules: told, and no reason not to register. */
export const importWarnings = `
alter table imports add column warnings integer not null default 0;
alter table import_findings drop constraint import_findings_kind_check;
alter table import_findings add constraint import_findings_kind_check
  check (kind in ('flaw', 'warning', 'repair', 'known'));
`;

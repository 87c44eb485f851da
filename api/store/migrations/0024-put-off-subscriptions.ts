/** A standing query that could not be answered: how often in a row, why, and before when it is not asked again. */
export const putOffSubscriptions = `
alter table epcis_subscriptions
  add column failures int not null default 0 check (failures >= 0),
  add column failure text check (length(failure) <= 500),
  add column ask_again_at timestamptz,
  add check ((failures = 0) = (failure is null)),
  add check ((failures = 0) = (ask_again_at is null));
`;

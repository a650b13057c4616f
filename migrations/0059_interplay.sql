create table plan_arrangers (
  plan_id uuid primary key references plans,
  party_id uuid not null references parties,
  words text not null,
  set_by uuid not null references people,
  set_at timestamptz not null
);
create index on plan_arrangers (party_id);
create index on plan_arrangers (set_by);
comment on table plan_arrangers is 'Who keeps all parties of a plan at the table, and how. Without a row it is the convener of the partnership.';

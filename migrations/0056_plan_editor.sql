create table wheel_events (
  id uuid primary key,
  plan_id uuid not null references plans,
  action_id uuid references plan_actions,
  party_id uuid references parties,
  title text not null check (title <> ''),
  note text not null,
  first_month integer not null check (first_month between 1 and 12),
  last_month integer not null check (last_month between 1 and 12),
  version integer not null
);
create index on wheel_events (plan_id);
create index on wheel_events (action_id);
create index on wheel_events (party_id);
comment on table wheel_events is 'The annual wheel: what comes again every year. It may last over the turn of the year, from November to January.';

create table eligible_measures (
  id uuid primary key,
  plan_id uuid not null references plans,
  action_id uuid references plan_actions,
  title text not null check (title <> ''),
  description text not null,
  basis text not null,
  expense bigint check (expense > 0),
  refund_percent double precision check (refund_percent > 0 and refund_percent <= 100),
  position integer not null,
  version integer not null,
  check (refund_percent is null or expense is not null)
);
create index on eligible_measures (plan_id);
create index on eligible_measures (action_id);
comment on table eligible_measures is 'What the state pays a part of: each with its basis in the law, the expense in øre or cents, and the part in percent.';

create table finance_lines (
  id uuid primary key,
  plan_id uuid not null references plans,
  year integer not null check (year between 1990 and 2199),
  source text not null check (source in ('own', 'partner', 'grant', 'private', 'gap')),
  title text not null check (title <> ''),
  amount bigint not null check (amount > 0),
  version integer not null
);
create index on finance_lines (plan_id);
comment on table finance_lines is 'The finance plan: when which money comes. It is held against what the actions cost and never added to it.';

create table plan_boundaries (
  plan_id uuid primary key references plans,
  ring jsonb not null,
  version integer not null
);
comment on column plan_boundaries.ring is 'The corners of the area as pairs of longitude and latitude; the last is joined to the first.';

create table action_measures (
  action_id uuid not null references plan_actions,
  measure_id uuid not null references library_items,
  note text not null,
  primary key (action_id, measure_id)
);
create index on action_measures (measure_id);
comment on table action_measures is 'Measures of the toolbox that an action uses. That the town uses them is told to the toolbox when it is written here.';

create table indicators (
  id uuid primary key,
  plan_id uuid not null references plans,
  action_id uuid references plan_actions,
  name text not null check (name <> ''),
  unit text not null,
  baseline double precision,
  baseline_on date,
  target double precision,
  target_on date,
  source text not null,
  version integer not null,
  check (baseline is not null or baseline_on is null),
  check (target is not null or target_on is null)
);
create index on indicators (plan_id);
create index on indicators (action_id);
comment on table indicators is 'By what one sees whether an action, or the plan as a whole, does what it is for.';

create table indicator_readings (
  id uuid primary key,
  indicator_id uuid not null references indicators,
  value double precision not null,
  read_on date not null,
  note text not null,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null,
  unique (indicator_id, read_on)
);
create index on indicator_readings (recorded_by);
comment on table indicator_readings is 'What was measured on a day. One number a day: whoever measures again corrects it.';

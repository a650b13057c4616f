create table measures (
  item_id uuid primary key references library_items,
  part text not null check (part in ('collaboration', 'plans', 'knowledge')),
  problem text not null,
  approach text not null,
  steps jsonb not null,
  checklist text[] not null,
  warnings text[] not null,
  examples jsonb not null,
  literature jsonb not null,
  cost text check (cost in ('under_50', 'under_250', 'under_1000', 'over_1000')),
  duration text check (duration in ('under_3_months', 'under_1_year', 'over_1_year', 'ongoing')),
  led_by text[] not null,
  led_note text not null
);
comment on table measures is 'What is being written; the public reads the latest edition.';
comment on column measures.part is 'Where it stands in the toolbox: collaboration, plans and activities, knowledge and evaluation.';
comment on column measures.cost is 'Bands in thousands of kroner.';

create table related_measures (
  measure_id uuid not null references library_items,
  related_id uuid not null references library_items check (related_id <> measure_id),
  primary key (measure_id, related_id)
);
create index on related_measures (related_id);

create table measure_verdicts (
  id uuid primary key,
  measure_id uuid not null references library_items,
  municipality_code text not null references municipalities,
  town_id text references towns,
  programme_id uuid references programmes,
  verdict text not null check (verdict in ('as_is', 'if_adapted', 'not_here', 'not_tried')),
  reason text not null check (reason <> ''),
  source text not null,
  given_for uuid references organisations,
  given_by uuid not null references people,
  given_on date not null,
  version integer not null,
  unique nulls not distinct (measure_id, municipality_code, town_id),
  check (given_for is not null or source <> '')
);
create index on measure_verdicts (municipality_code);
create index on measure_verdicts (town_id);
create index on measure_verdicts (programme_id);
create index on measure_verdicts (given_for);
create index on measure_verdicts (given_by);
comment on table measure_verdicts is 'What a town says of a measure; who says it again changes its verdict, and the events keep the old one.';
comment on column measure_verdicts.source is 'Where the secretariat has it from, when the town did not say it here itself.';

create table measure_uses (
  id uuid primary key,
  measure_id uuid not null references library_items,
  municipality_code text not null references municipalities,
  town_id text references towns,
  state text not null check (state in ('planned', 'done', 'adapted', 'dropped')),
  on_date date not null,
  note text not null,
  source text not null,
  given_for uuid references organisations,
  given_by uuid not null references people,
  recorded_at timestamptz not null,
  check (given_for is not null or source <> '')
);
create index on measure_uses (measure_id);
create index on measure_uses (municipality_code);
create index on measure_uses (town_id);
create index on measure_uses (given_for);
create index on measure_uses (given_by);
comment on table measure_uses is 'Which town planned, did, adapted or dropped it, and when. A new step is a new row.';
create trigger measure_uses_stay before update or delete on measure_uses for each row execute function forbid_change();

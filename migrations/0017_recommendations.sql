alter table library_items add unique (id, programme_id);

create table recommendations (
  item_id uuid primary key references library_items,
  programme_id uuid references programmes,
  number integer check (number > 0),
  addressees text[] not null check (addressees <@ array['state', 'municipalities', 'business']),
  request text not null,
  grounds text not null,
  source text not null,
  unique (programme_id, number),
  foreign key (item_id, programme_id) references library_items (id, programme_id) deferrable initially deferred
);
comment on table recommendations is 'What is being written; the public reads the latest edition.';
comment on column recommendations.programme_id is 'The envelope''s, kept here too so that a programme gives each number once.';
comment on column recommendations.number is 'In the programme''s own list; empty where that is not known.';
comment on column recommendations.addressees is 'Empty where it is not known to whom it is said.';

create table recommendation_responses (
  id uuid primary key,
  recommendation_id uuid not null references library_items,
  addressee text not null check (addressee in ('state', 'municipalities', 'business')),
  answer text not null check (answer in ('accepted', 'partly', 'rejected')),
  responder text not null check (responder <> ''),
  responded_on date not null,
  words text not null,
  source text not null check (source <> ''),
  recorded_by uuid not null references people,
  version integer not null,
  unique (recommendation_id, addressee)
);
create index on recommendation_responses (recorded_by);
comment on table recommendation_responses is 'What an addressee says to it; no row is no answer yet. A changed answer takes the place of the old, which stays in the events.';

create table recommendation_follow_ups (
  id uuid primary key,
  recommendation_id uuid not null references library_items,
  on_date date not null,
  words text not null check (words <> ''),
  source text not null,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null
);
create index on recommendation_follow_ups (recommendation_id);
create index on recommendation_follow_ups (recorded_by);
create trigger recommendation_follow_ups_stay before update or delete on recommendation_follow_ups for each row execute function forbid_change();

create table recommendation_trials (
  id uuid primary key,
  recommendation_id uuid not null references library_items,
  participation_id uuid not null references participations,
  state text not null check (state in ('planned', 'tried', 'not_tried')),
  verdict text check (verdict in ('as_is', 'if_adapted', 'not_here')),
  words text not null check (words <> ''),
  on_date date,
  source text not null,
  given_for uuid references organisations,
  given_by uuid references people,
  version integer not null,
  unique (recommendation_id, participation_id),
  check (verdict is null or state = 'tried'),
  check (given_for is not null or source <> '')
);
create index on recommendation_trials (participation_id);
create index on recommendation_trials (given_for);
create index on recommendation_trials (given_by);
comment on table recommendation_trials is 'How a participant of the programme fared with it; no row is a hole in the matrix.';
comment on column recommendation_trials.verdict is 'Empty although tried: what the town found is not known.';
comment on column recommendation_trials.on_date is 'Empty where the day is not known.';
comment on column recommendation_trials.source is 'Where the secretariat has it from, when the town did not say it here itself.';
comment on column recommendation_trials.given_by is 'Empty for what an installation begins with.';

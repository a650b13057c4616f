create table programmes (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  template text not null,
  language text not null check (language in ('da', 'nl', 'en')),
  country text not null check (country in ('DK', 'NL')),
  time_zone text not null,
  theme text not null,
  owner text not null check (owner <> ''),
  summary text not null,
  state text not null check (state in ('draft', 'published')),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  invented boolean not null,
  version integer not null,
  created_at timestamptz not null
);
comment on column programmes.invented is 'Made up for the demonstration, and said so on its page.';
comment on column programmes.owner is 'The organisation that runs it now; three agencies owned the reference programme in 2.5 years.';

create table programme_sections (
  id uuid primary key,
  programme_id uuid not null references programmes,
  position integer not null,
  title text not null check (title <> ''),
  body text not null,
  source text not null,
  version integer not null
);
create index on programme_sections (programme_id);
comment on column programme_sections.source is 'Where the facts come from; empty for the programme''s own words.';

create table phases (
  id uuid primary key,
  programme_id uuid not null references programmes,
  position integer not null,
  kind text not null check (kind in ('preparation', 'call', 'course', 'closing')),
  title text not null check (title <> ''),
  summary text not null,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  version integer not null
);
create index on phases (programme_id);

create table milestones (
  id uuid primary key,
  programme_id uuid not null references programmes,
  position integer not null,
  title text not null check (title <> ''),
  summary text not null,
  place text not null,
  on_date date,
  at_time time,
  precision text not null check (precision in ('day', 'month', 'season', 'year', 'open')),
  version integer not null,
  check ((precision = 'open') = (on_date is null)),
  check (at_time is null or precision = 'day')
);
create index on milestones (programme_id);
comment on column milestones.on_date is 'The first day of the month, season or year where no day is set yet.';
comment on column milestones.at_time is 'Local time in the programme''s time zone.';

create table participations (
  id uuid primary key,
  programme_id uuid not null references programmes,
  name text not null check (name <> ''),
  municipality_code text references municipalities,
  town_id text references towns,
  state text not null check (state in ('chosen', 'completed', 'withdrawn')),
  chosen_on date,
  outcome text not null,
  source text not null,
  application_id uuid unique
);
create index on participations (programme_id);
create index on participations (municipality_code);
create index on participations (town_id);

create table role_grants (
  id uuid primary key,
  person_id uuid not null references people,
  role text not null check (role in ('administrator', 'secretariat', 'assessor', 'committee', 'decision_maker', 'facilitator', 'evaluator', 'reader')),
  programme_id uuid references programmes,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index on role_grants (person_id);
create index on role_grants (programme_id);
comment on table role_grants is 'Applicants and partners act by mandate instead; see mandates.';
comment on column role_grants.programme_id is 'Empty: in every programme of this installation.';

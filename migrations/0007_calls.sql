create table calls (
  id uuid primary key,
  programme_id uuid not null references programmes,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  summary text not null,
  body text not null,
  applies text not null check (applies in ('town', 'municipality')),
  opens_at timestamptz,
  deadline_at timestamptz check (deadline_at > opens_at),
  seats_min integer not null check (seats_min >= 1),
  seats_max integer not null check (seats_max >= seats_min),
  scale_min integer not null,
  scale_max integer not null check (scale_max > scale_min),
  themes_max integer not null check (themes_max >= 0),
  draw_seed text not null,
  state text not null check (state in ('draft', 'published')),
  version integer not null,
  published_at timestamptz,
  locked_sha256 text,
  created_at timestamptz not null,
  check (state = 'draft' or (opens_at is not null and deadline_at is not null and published_at is not null and locked_sha256 is not null))
);
create index on calls (programme_id);
comment on column calls.applies is 'Whether a town (through its municipality) or a municipality applies.';
comment on column calls.deadline_at is 'The first instant that is too late: 23:59:59 on the last day is in, 00:00:00 is out.';
comment on column calls.draw_seed is 'Published with the call; settles ties between equally good cohorts by the audited draw.';
comment on column calls.locked_sha256 is 'Hash of questions, criteria, weights, scale, rules and seats as published together.';

create table call_contacts (
  id uuid primary key,
  call_id uuid not null references calls,
  position integer not null,
  topic text not null check (topic <> ''),
  name text not null check (name <> ''),
  email text not null,
  phone text not null
);
create index on call_contacts (call_id);

create table call_themes (
  call_id uuid not null references calls,
  key text not null check (key ~ '^[a-z0-9-]+$'),
  position integer not null,
  label text not null check (label <> ''),
  primary key (call_id, key)
);

create table questions (
  id uuid primary key,
  call_id uuid not null references calls,
  position integer not null,
  title text not null check (title <> ''),
  short_title text not null,
  hint text not null,
  word_limit integer check (word_limit > 0),
  required boolean not null
);
create index on questions (call_id);

create table criteria (
  id uuid primary key,
  call_id uuid not null references calls,
  position integer not null,
  name text not null check (name <> ''),
  guidance text not null,
  weight double precision not null check (weight > 0)
);
create index on criteria (call_id);

create table eligibility_rules (
  id uuid primary key,
  call_id uuid not null references calls,
  position integer not null,
  kind text not null check (kind in ('population', 'region')),
  population_min integer,
  population_max integer check (population_max >= population_min),
  region_codes text[] not null,
  soft boolean not null,
  note text not null
);
create index on eligibility_rules (call_id);
comment on column eligibility_rules.soft is 'A town outside may apply all the same, with a reason that the assessors see.';

create table spread_rules (
  id uuid primary key,
  call_id uuid not null references calls,
  position integer not null,
  kind text not null check (kind in ('region', 'landsdel', 'theme', 'size', 'municipality')),
  value text,
  population_from integer,
  population_below integer,
  min_count integer,
  max_count integer,
  min_distinct integer,
  check (num_nonnulls(min_count, max_count, min_distinct) >= 1),
  check (max_count >= min_count)
);
create index on spread_rules (call_id);
comment on column spread_rules.value is 'One region, landsdel or theme; empty: each of them in turn (max_count) or all together (min_distinct).';

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
  phone text not null,
  version integer not null
);
create index on call_contacts (call_id);

create table call_themes (
  call_id uuid not null references calls,
  key text not null check (key ~ '^[a-z0-9-]+$'),
  position integer not null,
  label text not null check (label <> ''),
  version integer not null,
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
  required boolean not null,
  version integer not null
);
create index on questions (call_id);

create table criteria (
  id uuid primary key,
  call_id uuid not null references calls,
  position integer not null,
  name text not null check (name <> ''),
  guidance text not null,
  weight double precision not null check (weight > 0),
  version integer not null
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
  note text not null,
  version integer not null,
  check (kind <> 'population' or num_nonnulls(population_min, population_max) >= 1),
  check (kind <> 'region' or cardinality(region_codes) >= 1)
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
  min_count integer check (min_count >= 1),
  max_count integer check (max_count >= 1),
  min_distinct integer check (min_distinct >= 1),
  version integer not null,
  check (num_nonnulls(min_count, max_count, min_distinct) >= 1),
  check (max_count >= min_count),
  check (population_below > population_from),
  check (kind = 'size' or num_nonnulls(population_from, population_below) = 0),
  check (kind <> 'size' or value is null),
  check (min_count is null or num_nonnulls(value, population_from, population_below) >= 1),
  check (min_distinct is null or num_nonnulls(value, population_from, population_below, min_count) = 0)
);
create index on spread_rules (call_id);
comment on column spread_rules.value is 'One region, landsdel or theme; empty: each of them in turn (max_count) or all together (min_distinct).';

create function forbid_change_of_published_terms() returns trigger language plpgsql as $$
declare
  part record := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from calls where id = part.call_id and state = 'published') then
    raise exception 'the terms of a published call are locked (%)', tg_table_name;
  end if;
  return part;
end $$;
create trigger terms_are_locked before insert or update or delete on call_themes for each row execute function forbid_change_of_published_terms();
create trigger terms_are_locked before insert or update or delete on questions for each row execute function forbid_change_of_published_terms();
create trigger terms_are_locked before insert or update or delete on criteria for each row execute function forbid_change_of_published_terms();
create trigger terms_are_locked before insert or update or delete on eligibility_rules for each row execute function forbid_change_of_published_terms();
create trigger terms_are_locked before insert or update or delete on spread_rules for each row execute function forbid_change_of_published_terms();

create function forbid_change_of_published_call() returns trigger language plpgsql as $$
begin
  if (new.state, new.applies, new.opens_at, new.seats_min, new.seats_max, new.scale_min, new.scale_max, new.themes_max, new.draw_seed, new.locked_sha256)
    is distinct from
    (old.state, old.applies, old.opens_at, old.seats_min, old.seats_max, old.scale_min, old.scale_max, old.themes_max, old.draw_seed, old.locked_sha256)
  then
    raise exception 'the terms of a published call are locked (calls)';
  end if;
  if new.deadline_at < old.deadline_at then
    raise exception 'a published deadline moves later only';
  end if;
  return new;
end $$;
create trigger terms_are_locked before update on calls for each row when (old.state = 'published') execute function forbid_change_of_published_call();

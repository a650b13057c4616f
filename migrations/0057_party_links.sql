create table party_links (
  id uuid primary key,
  partnership_id uuid not null references partnerships,
  party_id uuid references parties,
  plan_id uuid references plans,
  token text not null unique check (token ~ '^[A-Za-z0-9_-]{16,}$'),
  label text not null,
  state text not null check (state in ('open', 'revoked')),
  made_by uuid not null references people,
  made_at timestamptz not null,
  last_day date not null,
  used_on date,
  check (party_id is not null or plan_id is not null)
);
create index on party_links (partnership_id);
create index on party_links (party_id);
create index on party_links (plan_id);
create index on party_links (made_by);
comment on table party_links is 'Addresses on paper and in mails by which somebody without an account reaches what concerns them.';
comment on column party_links.party_id is 'Whoever holds the link speaks for this party. Null: a poster, which speaks for nobody.';
comment on column party_links.plan_id is 'Of a poster: the plan that it shows.';
comment on column party_links.token is 'Kept as it is, so that the same poster can be printed again.';
comment on column party_links.label is 'Where it hangs, or to whom it was given: for the team alone.';
comment on column party_links.used_on is 'When it was opened last, so that the team sees which letters were never read.';

create table people (
  id uuid primary key,
  name text not null check (name <> ''),
  email text not null check (email like '%_@_%'),
  title text not null,
  language text not null check (language in ('da', 'nl', 'en')),
  created_at timestamptz not null
);
create unique index people_email on people (lower(email));

create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references people,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null
);
create index on sessions (person_id);
comment on column sessions.token_hash is 'SHA-256 of the cookie, so that a copy of the database signs nobody in.';

create table sign_in_links (
  id uuid primary key,
  token_hash text not null unique,
  email text not null,
  name text,
  target text not null check (target like '/%'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on sign_in_links (lower(email));
comment on column sign_in_links.target is 'The page that was asked for: the link leads there and nowhere else.';
comment on column sign_in_links.name is 'What a newcomer calls themself; the person is created when the link proves the address.';

create table rate_counts (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);
comment on table rate_counts is 'How often a key (an address, a network address) did something within a window.';

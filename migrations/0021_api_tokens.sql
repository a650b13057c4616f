create table api_tokens (
  id uuid primary key,
  person_id uuid not null references people,
  name text not null check (name <> ''),
  token_hash text not null unique,
  ending text not null check (length(ending) = 4),
  scopes text[] not null check (scopes <@ array['drafts:read', 'applications:read', 'library:propose']),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz
);
create index on api_tokens (person_id);
comment on table api_tokens is 'Keys for programs that ask /api/v1 on behalf of a person. A revoked one is deleted; the events tell of it.';
comment on column api_tokens.token_hash is 'SHA-256 of the secret, so that a copy of the database opens nothing.';
comment on column api_tokens.ending is 'The last characters of the secret, by which its owner knows it again.';
comment on column api_tokens.last_used_at is 'To some minutes, so that a busy program does not write with every question.';

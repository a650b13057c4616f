create table awaited_verbs (
  verb text not null,
  listener_id uuid not null,
  primary key (verb, listener_id)
);
create index on awaited_verbs (listener_id);
comment on table awaited_verbs is 'Which verbs of events somebody waits for. Only for these is an errand queued when one is recorded.';
comment on column awaited_verbs.listener_id is 'Whose row it is: each keeps its own, so that two who change their wishes at once lose none.';

create table webhooks (
  id uuid primary key,
  programme_id uuid references programmes,
  address text not null check (address ~ '^https?://'),
  description text not null check (description <> ''),
  happenings text[] not null check (cardinality(happenings) > 0),
  state text not null check (state in ('on', 'off', 'failing', 'gone', 'orphaned')),
  owner_id uuid not null references people,
  version integer not null,
  made_at timestamptz not null
);
create index on webhooks (programme_id);
create index on webhooks (owner_id);
comment on column webhooks.programme_id is 'Empty: everything that happens in the installation.';
comment on column webhooks.state is 'off: by a person. failing, gone, orphaned: by us, because nothing arrived, the receiver said 410, or the owner lost the role.';
comment on column webhooks.owner_id is 'Who switched it on last. Nothing is sent that this person may not see.';

create table webhook_secrets (
  id uuid primary key,
  webhook_id uuid not null references webhooks,
  secret text not null check (secret like 'whsec_%'),
  made_at timestamptz not null,
  shown_at timestamptz,
  ends_at timestamptz
);
create index on webhook_secrets (webhook_id);
comment on column webhook_secrets.secret is 'As it is: an HMAC cannot be made from a hash of its key.';
comment on column webhook_secrets.shown_at is 'Shown once, to whoever asks first.';
comment on column webhook_secrets.ends_at is 'Set when a newer one is made; until then both sign.';

create table webhook_deliveries (
  id uuid primary key,
  webhook_id uuid not null references webhooks,
  event_id bigint references events,
  type text not null,
  body text not null,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'delivered', 'failed', 'withheld')),
  attempts integer not null,
  round_from integer not null,
  next_at timestamptz,
  unique (webhook_id, event_id)
);
create index on webhook_deliveries (webhook_id, made_at);
create index on webhook_deliveries (event_id);
create index on webhook_deliveries (made_at);
comment on column webhook_deliveries.id is 'The webhook-id of every attempt, by which the receiver knows a repetition.';
comment on column webhook_deliveries.event_id is 'Empty: a ping.';
comment on column webhook_deliveries.body is 'Made once, so that every attempt says the same.';
comment on column webhook_deliveries.round_from is 'How many attempts there were when it was last asked to be sent; the waits are counted from here.';

create table webhook_attempts (
  id uuid primary key,
  delivery_id uuid not null references webhook_deliveries,
  at timestamptz not null,
  sent_at bigint not null,
  signature text not null,
  duration_ms integer not null,
  status integer,
  fault text check (fault in ('address', 'forbidden', 'timeout', 'connection', 'certificate')),
  answer text not null,
  check ((status is null) <> (fault is null))
);
create index on webhook_attempts (delivery_id);
comment on column webhook_attempts.sent_at is 'The webhook-timestamp: seconds since 1970 by the real clock, which a demonstration does not move.';
comment on column webhook_attempts.answer is 'The first 2000 bytes.';

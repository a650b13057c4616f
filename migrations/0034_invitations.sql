alter table mails add column calendar text;
alter table mails add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
alter table mails add check ((calendar is null) = (calendar_method is null));
comment on column mails.calendar is 'The invitation or its cancellation as it was sent (RFC 5546), which mail programs put into calendars.';

create table meeting_invitations (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  person_id uuid not null references people,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence integer not null,
  sent_at timestamptz not null
);
create index on meeting_invitations (meeting_id, person_id);
create index on meeting_invitations (person_id);
comment on table meeting_invitations is 'What each calendar was told of a meeting: whoever was invited hears of it too when it moves, is cancelled, or they leave.';

create table meeting_materials (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  item_id uuid references meeting_items on delete set null,
  title text not null check (title <> ''),
  url text not null check (url = '' or url ~ '^https?://'),
  file_id uuid references files,
  reach text not null check (reach in ('room', 'followers', 'public')),
  send_on date,
  sent_at timestamptz,
  added_at timestamptz not null,
  added_by uuid not null references people,
  check ((url = '') = (file_id is not null))
);
create index on meeting_materials (meeting_id);
create index on meeting_materials (item_id);
create index on meeting_materials (file_id);
create index on meeting_materials (added_by);
comment on table meeting_materials is 'What belongs to a meeting or to one item of it: files and links. The bytes are given out by the meeting, never by the files alone.';
comment on column meeting_materials.send_on is 'The day on which those who are invited are told of it by mail; empty: it only stands there.';

create table meeting_speakers (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  item_id uuid not null references meeting_items on delete cascade,
  person_id uuid not null references people,
  secret_hash text not null unique,
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  unique (item_id, person_id)
);
create index on meeting_speakers (meeting_id);
create index on meeting_speakers (person_id);
create index on meeting_speakers (invited_by);
comment on table meeting_speakers is 'Guests from outside with access to their own item by a link; no row, no access. An item that is taken out takes its speakers along.';
comment on column meeting_speakers.secret_hash is 'SHA-256 of what stands in the link, so that a copy of the database opens nothing.';

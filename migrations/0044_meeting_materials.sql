alter table files alter column created_by drop not null;
comment on column files.created_by is 'Empty: somebody without an account, who holds a link of ours.';

create table meeting_speakers (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  item_id uuid references meeting_items on delete set null,
  link_id uuid not null unique,
  name text not null check (name <> ''),
  email text not null check (email like '%_@_%'),
  organisation text not null,
  language text not null check (language in ('da', 'nl', 'en')),
  expected text not null,
  contact text not null check (contact <> ''),
  state text not null check (state in ('invited', 'confirmed', 'declined', 'withdrawn')),
  invited_by uuid not null references people
);
create unique index meeting_speakers_once on meeting_speakers (item_id, lower(email)) where state <> 'withdrawn';
create index on meeting_speakers (meeting_id);
create index on meeting_speakers (invited_by);
comment on table meeting_speakers is
  'Somebody from outside who speaks at one item of a meeting, without an account. Gone six months after the meeting.';
comment on column meeting_speakers.item_id is 'Empty: the item was taken out of the programme.';
comment on column meeting_speakers.link_id is 'What the link in their mails names; with a new one the old link leads nowhere.';
comment on column meeting_speakers.expected is 'What they are asked to do, in the facilitator''s words.';
comment on column meeting_speakers.contact is 'Whom they may ring or write to.';
comment on column meeting_speakers.state is 'What they answered; withdrawn: the facilitator took the invitation back, and the link leads nowhere.';

create table speaker_needs (
  speaker_id uuid primary key references meeting_speakers on delete cascade,
  needs text not null check (needs <> '')
);
comment on table speaker_needs is 'Access and technology: for the facilitator and the host only, and deleted 30 days after the meeting.';

create table speaker_tellings (
  id uuid primary key,
  speaker_id uuid not null references meeting_speakers on delete cascade,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence integer not null,
  facts_sha256 text not null check (facts_sha256 ~ '^[0-9a-f]{64}$'),
  link_id uuid not null,
  sent_at timestamptz not null,
  unique (speaker_id, sequence)
);
comment on table speaker_tellings is 'What the calendar of a speaker was told: they hear of it again when time, place, title or link is another.';

create table meeting_materials (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  item_id uuid references meeting_items on delete set null,
  speaker_id uuid references meeting_speakers on delete set null,
  title text not null check (title <> ''),
  summary text not null,
  url text not null check (url = '' or url ~ '^https?://'),
  reach text not null check (reach in ('participants', 'room', 'followers', 'public')),
  opens text not null check (opens in ('now', 'after')),
  version integer not null
);
create index on meeting_materials (meeting_id);
create index on meeting_materials (item_id);
create index on meeting_materials (speaker_id);
comment on table meeting_materials is 'Papers and links for a meeting, or for one item of its programme.';
comment on column meeting_materials.item_id is 'Empty: for the whole meeting, or its item was taken out of the programme.';
comment on column meeting_materials.speaker_id is 'Who brought it from outside; empty once they are forgotten, and for everybody else''s.';
comment on column meeting_materials.url is 'Empty: its file is the one that belongs to it in files.';
comment on column meeting_materials.reach is 'Who can see it, and never more than can see the meeting; participants: those who are signed up.';
comment on column meeting_materials.opens is 'After: for those who keep it only, until the meeting is over.';

create table material_tellings (
  material_id uuid not null references meeting_materials on delete cascade,
  person_id uuid not null references people,
  sent_at timestamptz not null,
  primary key (material_id, person_id)
);
create index on material_tellings (person_id);
comment on table material_tellings is 'Who was mailed which material: nobody twice, unless what is behind it was replaced.';

create table followers (
  id uuid primary key,
  person_id uuid unique references people,
  email text check (email like '%_@_%'),
  language text not null check (language in ('da', 'nl', 'en')),
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  told_at timestamptz not null,
  created_at timestamptz not null,
  check ((person_id is null) <> (email is null))
);
create unique index followers_email on followers (lower(email));
comment on table followers is 'Whoever gets digests. The row goes with the last thing that is followed, and the address with it.';
comment on column followers.email is 'Of those without an account; of the others the address is that of the person.';
comment on column followers.told_at is 'When a digest was last made, whether or not there was anything to tell; at first when they began to follow.';

create table follows (
  id uuid primary key,
  follower_id uuid not null references followers on delete cascade,
  what text not null check (what in ('programme', 'town', 'theme', 'search', 'call', 'measure', 'recommendation', 'case')),
  subject text not null,
  title text not null check (title <> ''),
  begun_at timestamptz not null,
  unique (follower_id, what, subject)
);
comment on column follows.subject is
  'An id; of a town the code of its municipality, of a theme the key of the term, of a search the address at which it is asked.';
comment on column follows.title is 'What it was called when it was begun, in the language of the follower.';

create table follow_known (
  follow_id uuid not null references follows on delete cascade,
  thing text not null,
  state jsonb not null,
  primary key (follow_id, thing)
);
comment on table follow_known is
  'In which state each thing was when the follower began or was last told of it. A digest tells what is otherwise now, so nothing is lost or told twice, in whatever order changes were committed.';
comment on column follow_known.thing is 'Kind and id of its document in the search: call:0190…';

create table follow_requests (
  id uuid primary key,
  email text not null check (email like '%_@_%'),
  language text not null check (language in ('da', 'nl', 'en')),
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  what text not null,
  subject text not null,
  expires_at timestamptz not null
);
create index on follow_requests (expires_at);
comment on table follow_requests is 'Wishes whose address is not proved yet. Gone when they are, or when their link has expired.';

alter table mails add column stop_url text;
comment on column mails.stop_url is 'Where a mail program may stop mails of this kind by one POST (RFC 8058); empty for those that cannot be stopped.';

-- With it links in mails are signed. Whoever may read it may also read the addresses that the links are about.
insert into settings (name, value) values ('link_secret', to_jsonb(gen_random_uuid()::text || gen_random_uuid()::text));

-- Who follows what is on no public page either.
drop trigger events_are_told on events;
create trigger events_are_told after insert on events for each row
  when (new.verb !~ '^(application|assessment|conflict|person|follow)[.]') execute function tell_of_change();

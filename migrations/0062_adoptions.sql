create trigger versions_stand_still before update or delete on plan_versions for each row execute function forbid_change();

create table adoption_requests (
  id uuid primary key,
  version_id uuid not null references plan_versions,
  party_id uuid not null references parties,
  message text not null,
  answer_by date,
  asked_by uuid not null references people,
  asked_at timestamptz not null
);
create index on adoption_requests (version_id);
create index on adoption_requests (party_id);
create index on adoption_requests (asked_by);
comment on table adoption_requests is 'That a party was asked to adopt a version of a plan. Whoever is asked again has one more.';

create table adoptions (
  id uuid primary key,
  version_id uuid not null references plan_versions,
  party_id uuid not null references parties,
  answer text not null check (answer in ('adopted', 'declined', 'withdrawn')),
  decided_on date not null,
  name text not null check (name <> ''),
  mandate text not null,
  reservation text not null,
  content_sha256 text not null,
  way text not null check (way in ('account', 'link', 'team')),
  recorded_by uuid references people,
  recorded_at timestamptz not null,
  check (answer = 'adopted' or reservation <> ''),
  check ((way = 'link') = (recorded_by is null))
);
create index on adoptions (version_id);
create index on adoptions (party_id);
create index on adoptions (recorded_by);
create trigger adoptions_are_append_only before update or delete on adoptions for each row execute function forbid_change();
comment on table adoptions is 'What parties have said to a version of a plan. The last word of a party on a version counts; the words before it stay.';
comment on column adoptions.decided_on is 'When the party decided, which can be before it was written down here: a town council decides in its meeting.';
comment on column adoptions.name is 'Who says so for the party.';
comment on column adoptions.mandate is 'By what right: “chair”, “the town council, 24 June, item 7”.';
comment on column adoptions.reservation is 'Of a yes: under which condition, or empty. Of a no, or of a yes taken back: why.';
comment on column adoptions.content_sha256 is 'Of the version''s words as the party saw them.';
comment on column adoptions.way is 'By themselves, signed in or by the party''s link, or written down by the team: on paper, in a meeting, on the telephone.';

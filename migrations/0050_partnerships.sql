create table partnerships (
  id uuid primary key,
  programme_id uuid not null references programmes,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('strategic', 'project')),
  form text not null check (form in ('formal', 'informal')),
  steered_by text not null check (steered_by in ('public', 'private')),
  convener_id uuid not null references organisations,
  municipality_code text references municipalities,
  town_id text references towns,
  area text not null,
  vision text not null,
  contact_name text not null,
  contact_email text not null,
  state text not null check (state in ('forming', 'active', 'ended')),
  founded_on date not null,
  ends_on date check (ends_on >= founded_on),
  version integer not null
);
create index on partnerships (programme_id);
create index on partnerships (convener_id);
create index on partnerships (municipality_code);
create index on partnerships (town_id);
comment on table partnerships is 'Public and private parties who work for a town centre or an area together.';
comment on column partnerships.kind is 'Strategic: a shared vision and no contract. Project: binding, with roles and duties for one project.';
comment on column partnerships.form is 'With steered_by one of the four ways of organising: with or without a legal body of its own, led by public or private parties.';
comment on column partnerships.convener_id is 'Who arranges the interplay as a whole: mostly the municipality, which may be a party as well.';
comment on column partnerships.contact_name is 'Whom the public may ask. Empty where nobody is named.';

create table partnership_people (
  id uuid primary key,
  partnership_id uuid not null references partnerships,
  person_id uuid not null references people,
  role text not null check (role in ('lead', 'writer', 'adviser')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  let_by uuid not null references people
);
create index on partnership_people (partnership_id);
create index on partnership_people (person_id);
create index on partnership_people (let_by);
comment on table partnership_people is 'Those who work for the partnership beside the convener''s own people. An adviser is from outside and has a last day.';

create table parties (
  id uuid primary key,
  partnership_id uuid not null references partnerships,
  kind text not null check (kind in ('shop', 'owner', 'investor', 'culture', 'association', 'residents', 'young', 'municipality', 'region', 'state', 'knowledge', 'other')),
  is_person boolean not null,
  name text not null check (name <> ''),
  organisation_id uuid references organisations,
  contact_name text not null,
  contact_email text not null check (contact_email = lower(contact_email)),
  contact_phone text not null,
  interest integer check (interest between 1 and 5),
  influence integer check (influence between 1 and 5),
  note text not null,
  standing text not null check (standing in ('known', 'joined', 'left')),
  joined_on date,
  left_on date check (left_on >= joined_on),
  version integer not null,
  unique (partnership_id, name),
  check ((standing = 'known') = (joined_on is null)),
  check ((standing = 'left') = (left_on is not null))
);
create index on parties (organisation_id);
comment on table parties is 'The register: all whom the centre concerns (known), those who are with it (joined) and those who were (left).';
comment on column parties.contact_email is 'Of those who joined: whoever proves to have this address acts for the party. Never shown to the public.';
comment on column parties.interest is 'How much it matters to them, 1 to 5. The team''s own judgement, never shown to anybody else; so are influence and note.';

create table party_contacts (
  id uuid primary key,
  party_id uuid not null references parties,
  happened_on date not null,
  way text not null check (way in ('meeting', 'telephone', 'mail', 'letter', 'visit', 'event')),
  words text not null,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null
);
create index on party_contacts (party_id);
create index on party_contacts (recorded_by);
comment on table party_contacts is 'That somebody spoke with them, and what came of it: for the team alone.';

create table meeting_series (
  id uuid primary key,
  programme_id uuid not null references programmes,
  title text not null check (title <> ''),
  starts_time time not null,
  ends_time time not null check (ends_time > starts_time),
  created_at timestamptz not null
);
create index on meeting_series (programme_id);
comment on table meeting_series is 'Meetings of one kind that come again, such as the eight of a network; its times are local and hold across clock changes.';

create table meetings (
  id uuid primary key,
  programme_id uuid not null references programmes,
  series_id uuid references meeting_series,
  number integer check (number > 0),
  kind text not null check (kind in ('network', 'seminar', 'kickoff', 'midway', 'closing', 'webinar', 'conference', 'trip')),
  title text not null check (title <> ''),
  summary text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  region text not null,
  venue text not null,
  address text not null,
  access text not null,
  directions text not null,
  online_url text not null check (online_url = '' or online_url ~ '^https?://'),
  reach text not null check (reach in ('room', 'followers', 'public')),
  state text not null check (state in ('planned', 'announced', 'cancelled')),
  host_id uuid references participations,
  sequence integer not null,
  version integer not null,
  created_at timestamptz not null,
  unique (series_id, number),
  check ((series_id is null) = (number is null))
);
create index on meetings (programme_id, starts_at);
create index on meetings (host_id);
comment on column meetings.region is 'Where it is to be before a host is found: Fyn, the capital.';
comment on column meetings.access is 'Steps, lift, hearing loop: what somebody must know before they sign up.';
comment on column meetings.reach is 'Who may know of it; what is said in it is for the room unless it says otherwise.';
comment on column meetings.sequence is 'Of the invitation in people''s calendars (RFC 5545): counts up with each change of time or place.';

create table meeting_items (
  id uuid primary key,
  meeting_id uuid references meetings,
  series_id uuid references meeting_series,
  shelf text not null check (shelf in ('programme', 'template', 'backlog')),
  position integer not null check (position > 0),
  kind text not null check (kind in ('welcome', 'talk', 'discussion', 'exchange', 'visit', 'case', 'break', 'closing')),
  title text not null check (title <> ''),
  summary text not null,
  minutes integer not null check (minutes between 1 and 1440),
  check ((shelf = 'programme') = (meeting_id is not null)),
  check ((meeting_id is null) <> (series_id is null))
);
create index on meeting_items (meeting_id, position);
create index on meeting_items (series_id, position);
comment on table meeting_items is 'The programme of a meeting; of a series, what each new meeting begins with, and what waits for one.';

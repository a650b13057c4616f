create table public_events (
  id uuid primary key,
  programme_id uuid not null references programmes,
  call_id uuid references calls,
  kind text not null check (kind in ('webinar', 'information', 'seminar', 'conference')),
  title text not null check (title <> ''),
  summary text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  venue text not null,
  address text not null,
  access text not null,
  online_url text not null check (online_url = '' or online_url ~ '^https?://'),
  capacity integer check (capacity > 0),
  closes_at timestamptz not null check (closes_at <= starts_at),
  answer_hours integer not null check (answer_hours between 1 and 336),
  state text not null check (state in ('draft', 'published', 'cancelled')),
  slides_at timestamptz,
  sequence integer not null,
  version integer not null,
  created_at timestamptz not null
);
create index on public_events (programme_id, starts_at);
create index on public_events (call_id);
comment on table public_events is 'What everybody may come to: a call''s webinar, a seminar, a conference. Meetings of a room are in meetings.';
comment on column public_events.online_url is 'For those who have a place only: a public link to a meeting is misused.';
comment on column public_events.capacity is 'Empty: as many as wish.';
comment on column public_events.closes_at is 'The first moment that is too late to sign up.';
comment on column public_events.answer_hours is 'How long an offered place is kept for whoever waited for it.';
comment on column public_events.slides_at is 'When the slides were sent to those signed up; empty before.';
comment on column public_events.sequence is 'Of the entries in people''s calendars (RFC 5545): counts up with each change of time or place.';

create table event_sign_ups (
  id uuid primary key,
  event_id uuid not null references public_events,
  name text not null check (name <> ''),
  email text not null check (email like '%_@_%'),
  organisation text not null,
  language text not null check (language in ('da', 'nl', 'en')),
  state text not null check (state in ('asked', 'waiting', 'offered', 'place', 'lapsed')),
  turn integer check (turn > 0),
  offered_until timestamptz,
  asked_at timestamptz not null,
  unique (event_id, turn),
  check ((state = 'asked') = (turn is null)),
  check ((state = 'offered') = (offered_until is not null))
);
create unique index event_sign_ups_once on event_sign_ups (event_id, lower(email)) where state in ('waiting', 'offered', 'place');
comment on table event_sign_ups is
  'Who comes to a public event or waits for a place. Gone when they cancel, when they do not confirm their address, and six months after the event.';
comment on column event_sign_ups.state is 'Asked for by somebody who has not confirmed the address; lapsed: an offered place was not taken in time.';
comment on column event_sign_ups.turn is 'The order in which they confirmed, which is the order of the waiting list.';

create table event_needs (
  sign_up_id uuid primary key references event_sign_ups on delete cascade,
  needs text not null check (needs <> '')
);
comment on table event_needs is 'Food and access: on no list but its own, and deleted 30 days after the event.';

create table event_counts (
  event_id uuid primary key references public_events,
  places integer not null check (places >= 0),
  forgotten_at timestamptz not null
);
comment on table event_counts is 'How many had a place when the sign-ups were deleted: all that is kept of them.';

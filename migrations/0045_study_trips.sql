create table study_trips (
  id uuid primary key,
  programme_id uuid not null references programmes,
  title text not null check (title <> ''),
  purpose text not null,
  currency text not null check (currency in ('DKK', 'EUR')),
  price integer not null check (price >= 0),
  includes text not null,
  single_supplement integer check (single_supplement >= 0),
  transport_discount integer check (transport_discount between 0 and price),
  places_in_fee integer not null check (places_in_fee >= 0),
  fewest integer not null check (fewest > 0),
  most integer not null check (most >= fewest),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  free_until timestamptz not null,
  answer_hours integer not null check (answer_hours between 1 and 336),
  train_gram double precision check (train_gram > 0),
  coach_gram double precision check (coach_gram > 0),
  ferry_gram double precision check (ferry_gram > 0),
  plane_gram double precision check (plane_gram > 0),
  co2_source text not null,
  state text not null check (state in ('draft', 'announced', 'decided', 'called_off')),
  version integer not null,
  created_at timestamptz not null
);
create index on study_trips (programme_id);
comment on table study_trips is 'A trip that those in a room make together. Amounts are in øre or cents.';
comment on column study_trips.single_supplement is 'Empty: there are no single rooms.';
comment on column study_trips.transport_discount is 'Taken off the price for whoever travels there alone. Empty: everybody travels together.';
comment on column study_trips.places_in_fee is 'So many of each seat are paid by its fee; the others pay the price.';
comment on column study_trips.closes_at is 'The first moment that is too late to sign up.';
comment on column study_trips.free_until is 'The first moment from which whoever cancels owes the price.';
comment on column study_trips.answer_hours is 'How long an offered place is kept for whoever waited for it.';
comment on column study_trips.train_gram is 'Of CO₂ per person and kilometre; empty as long as nobody has named a factor and where it comes from.';
comment on column study_trips.state is 'Decided: there are enough, it takes place.';

create table trip_days (
  id uuid primary key,
  trip_id uuid not null references study_trips,
  day date not null,
  place text not null check (place <> ''),
  sees text not null,
  hosts text not null,
  overnight text not null,
  unique (trip_id, day)
);

create table trip_legs (
  id uuid primary key,
  trip_id uuid not null references study_trips,
  origin text not null check (origin <> ''),
  destination text not null check (destination <> ''),
  mode text not null check (mode in ('train', 'coach', 'bike', 'walk', 'ferry', 'plane')),
  departs_at timestamptz not null,
  departs_zone text not null,
  arrives_at timestamptz not null check (arrives_at > departs_at),
  arrives_zone text not null,
  km integer not null check (km >= 0),
  note text not null
);
create index on trip_legs (trip_id, departs_at);
comment on table trip_legs is 'From one place to the next. That one begins where the last one ended is said to whoever plans, not required.';
comment on column trip_legs.departs_zone is 'Whose clocks the traveller sees there.';
comment on column trip_legs.note is 'Operator, booking, platform.';

create table trip_places (
  id uuid primary key,
  trip_id uuid not null references study_trips,
  participation_id uuid not null references participations,
  person_id uuid not null references people,
  travel_name text not null check (travel_name <> ''),
  single_room boolean not null,
  own_transport boolean not null,
  state text not null check (state in ('place', 'offered', 'waiting', 'lapsed', 'cancelled')),
  turn integer not null check (turn > 0),
  seated integer check (seated > 0),
  offered_until timestamptz,
  owed integer check (owed >= 0),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  unique (trip_id, turn),
  unique (trip_id, seated),
  check ((state in ('place', 'cancelled')) = (seated is not null)),
  check ((state = 'offered') = (offered_until is not null)),
  check ((state = 'cancelled') = (owed is not null))
);
create unique index trip_places_once on trip_places (trip_id, person_id) where state in ('place', 'offered', 'waiting');
create index on trip_places (participation_id);
create index on trip_places (person_id);
create index on trip_places (asked_by);
comment on table trip_places is 'Who comes on a trip or waits for a place. Gone when they cancel in time; cancelled when they do so too late.';
comment on column trip_places.travel_name is 'As it stands in the passport: the travel agent needs it.';
comment on column trip_places.turn is 'The order in which they signed up, which is the order of the waiting list.';
comment on column trip_places.seated is 'The order in which they got a place: the first of a seat are paid by its fee.';
comment on column trip_places.owed is 'By whoever cancelled too late, in øre or cents.';

create table trip_needs (
  place_id uuid primary key references trip_places on delete cascade,
  needs text not null check (needs <> '')
);
comment on table trip_needs is 'Food and access: on no list but its own, and deleted 30 days after the trip.';

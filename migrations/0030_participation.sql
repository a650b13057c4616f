-- From the decision on, a place in the course belongs to an organisation or to one of its units. What is known of older
-- programmes only by name has none, and no room.
alter table participations add column organisation_id uuid references organisations;
alter table participations add column unit_id uuid references organisation_units;
create index on participations (organisation_id);
create index on participations (unit_id);
comment on column participations.unit_id is 'The seat is the department''s, and not a person''s: whoever works there may use it.';

create table seat_users (
  id uuid primary key,
  participation_id uuid not null references participations,
  person_id uuid not null references people,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  let_by uuid not null references people
);
create index on seat_users (participation_id);
create index on seat_users (person_id);
create index on seat_users (let_by);
comment on table seat_users is 'Who may use a seat. Those who apply for its organisation may do so without a row here.';
comment on column seat_users.valid_to is 'The last day. Before valid_from is impossible, so a use that ends on its first day ends with that day.';

create table departures (
  participation_id uuid primary key references participations,
  left_on date not null,
  reason text not null check (reason <> ''),
  recorded_by uuid not null references people,
  recorded_at timestamptz not null
);
create index on departures (recorded_by);
comment on table departures is 'Who left the course before its end, and why.';

create table follower_towns (
  id uuid primary key,
  programme_id uuid not null references programmes,
  organisation_id uuid not null references organisations,
  follows_from date not null,
  follows_until date check (follows_until >= follows_from)
);
create index on follower_towns (programme_id);
create index on follower_towns (organisation_id);
create unique index on follower_towns (programme_id, organisation_id) where follows_until is null;
comment on table follower_towns is 'They read what those who take part share with other towns; nothing that is said in confidence.';

create table host_rules (
  series_id uuid primary key references meeting_series,
  announced_regions boolean not null,
  every_region integer not null check (every_region between 0 and 9),
  region_gap integer not null check (region_gap between 0 and 9),
  circuity double precision not null check (circuity between 1 and 10),
  co2_gram double precision check (co2_gram > 0),
  co2_source text not null,
  version integer not null,
  check ((co2_gram is null) = (co2_source = ''))
);
comment on table host_rules is 'By which the hosts of a series are proposed; a series without a row has the usual ones.';
comment on column host_rules.circuity is 'Road over straight line.';
comment on column host_rules.co2_gram is 'Per person and kilometre. There is no usual value: without a factor and its source no CO₂ is told.';

create table host_regions (
  series_id uuid not null references meeting_series,
  participation_id uuid not null references participations,
  region text not null,
  primary key (series_id, participation_id)
);
create index on host_regions (participation_id);
comment on table host_regions is 'Of the regions that meetings are announced for, the one that a member belongs to, where the map does not tell it.';

create table host_offers (
  series_id uuid not null references meeting_series,
  participation_id uuid not null references participations,
  can_host boolean not null,
  rooms text not null,
  visits text not null,
  version integer not null,
  given_by uuid not null references people,
  given_at timestamptz not null,
  primary key (series_id, participation_id)
);
create index on host_offers (participation_id);
create index on host_offers (given_by);
comment on table host_offers is 'What a seat says about hosting; for its own people and the facilitator.';

create table host_offer_days (
  series_id uuid not null references meeting_series,
  participation_id uuid not null references participations,
  day date not null,
  answer text not null check (answer in ('wish', 'away')),
  primary key (series_id, participation_id, day),
  foreign key (series_id, participation_id) references host_offers on delete cascade
);
create index on host_offer_days (participation_id);
comment on column host_offer_days.day is 'And not the meeting: when that is moved, the answer does not follow to a day that nobody was asked about.';

create table host_plans (
  id uuid primary key,
  series_id uuid not null references meeting_series,
  number integer not null,
  input jsonb not null,
  result jsonb not null,
  judged jsonb not null,
  input_sha256 text not null,
  method_version text not null,
  reason text not null,
  kept_by uuid not null references people,
  kept_at timestamptz not null,
  unique (series_id, number)
);
create index on host_plans (kept_by);
comment on column host_plans.input is 'Complete: the command line gives the same hosts from it years later.';
comment on column host_plans.judged is 'The plan that was kept, which may differ from the one that was proposed in `result`, and what it breaks.';
create trigger host_plans_are_frozen before update or delete on host_plans for each row execute function forbid_change();

create table host_plan_entries (
  plan_id uuid not null references host_plans,
  meeting_id uuid not null references meetings,
  participation_id uuid not null references participations,
  primary key (plan_id, meeting_id)
);
create index on host_plan_entries (meeting_id);
create index on host_plan_entries (participation_id);
create trigger host_plan_entries_are_frozen before update or delete on host_plan_entries for each row execute function forbid_change();

create table host_invitations (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  participation_id uuid not null references participations,
  day date not null,
  message text not null,
  sent_by uuid not null references people,
  sent_at timestamptz not null
);
create index on host_invitations (meeting_id);
create index on host_invitations (participation_id);
create index on host_invitations (sent_by);

create table host_replies (
  id uuid primary key,
  invitation_id uuid not null references host_invitations,
  kind text not null check (kind in ('accepted', 'declined', 'returned', 'recalled')),
  reason text not null check (reason <> '' or kind in ('accepted', 'recalled')),
  replied_by uuid not null references people,
  replied_at timestamptz not null
);
create unique index on host_replies (invitation_id) where kind <> 'returned';
create unique index on host_replies (invitation_id) where kind = 'returned';
create index on host_replies (replied_by);
comment on column host_replies.kind is 'A host that accepted and cannot after all returns the meeting; an invitation that nobody answers is recalled.';
create trigger host_replies_are_append_only before update or delete on host_replies for each row execute function forbid_change();

create table host_packs (
  meeting_id uuid primary key references meetings,
  problems text not null,
  version integer not null
);
comment on column host_packs.problems is 'What the host itself would like the others'' advice on; confidential like all that is said in the room.';

create table host_checks (
  meeting_id uuid not null references meetings,
  item text not null check (item in ('room', 'lunch', 'visit', 'access', 'av', 'diet')),
  state text not null check (state in ('open', 'begun', 'done')),
  note text not null,
  primary key (meeting_id, item)
);

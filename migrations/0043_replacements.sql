create table replacements (
  id uuid primary key,
  programme_id uuid not null references programmes,
  participation_id uuid not null references participations,
  selection_proposal_id uuid references selection_proposals,
  state text not null check (state in ('sought', 'filled', 'called_off')),
  sought_by uuid not null references people,
  sought_at timestamptz not null
);
create index on replacements (programme_id);
create index on replacements (selection_proposal_id);
create index on replacements (sought_by);
create index on replacements (participation_id);
create unique index one_search_for_a_seat on replacements (participation_id) where state in ('sought', 'filled');
comment on table replacements is 'A seat that was left and is to be taken by another. A search that was called off may begin anew.';
comment on column replacements.selection_proposal_id is 'The confirmed selection that is run again; without one the seat is given by hand.';

create table replacement_ends (
  replacement_id uuid primary key references replacements,
  reason text not null check (reason <> ''),
  ended_by uuid not null references people,
  ended_at timestamptz not null
);
create index on replacement_ends (ended_by);
comment on table replacement_ends is 'Why a seat stays empty.';

create table replacement_proposals (
  id uuid primary key,
  replacement_id uuid not null references replacements,
  number integer not null,
  application_id uuid references applications,
  state text not null check (state in ('proposed', 'confirmed', 'sent_back')),
  reasons text not null check (reasons <> ''),
  input jsonb not null,
  result jsonb not null,
  input_sha256 text not null,
  method_version text not null,
  frozen_by uuid not null references people,
  frozen_at timestamptz not null,
  unique (replacement_id, number)
);
create unique index one_open_replacement on replacement_proposals (replacement_id) where state = 'proposed';
create index on replacement_proposals (application_id);
create index on replacement_proposals (frozen_by);
comment on column replacement_proposals.application_id is 'Empty where no applicant keeps the published rules: whoever decides chooses, and says why.';
comment on column replacement_proposals.input is 'Complete: the command line gives the same answer from it years later.';

create function forbid_change_of_frozen_replacement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'proposed' or to_jsonb(new) - 'state' is distinct from to_jsonb(old) - 'state' then
    raise exception 'a proposal is frozen: it is decided once and never changed';
  end if;
  return new;
end $$;
create trigger replacement_proposals_are_frozen before update or delete on replacement_proposals
  for each row execute function forbid_change_of_frozen_replacement();

create table replacement_decisions (
  proposal_id uuid primary key references replacement_proposals,
  outcome text not null check (outcome in ('confirmed', 'sent_back')),
  application_id uuid references applications,
  reason text not null,
  decided_by uuid not null references people,
  decided_at timestamptz not null,
  check (outcome = 'confirmed' or reason <> ''),
  check ((outcome = 'confirmed') = (application_id is not null))
);
create index on replacement_decisions (application_id);
create index on replacement_decisions (decided_by);
comment on table replacement_decisions is 'Taken by somebody else than those who propose.';

create table seat_offers (
  id uuid primary key,
  replacement_id uuid not null references replacements,
  proposal_id uuid unique references replacement_proposals,
  application_id uuid references applications,
  organisation_id uuid not null references organisations,
  name text not null check (name <> ''),
  municipality_code text references municipalities,
  town_id text references towns,
  reason text not null,
  message text not null,
  answer_by timestamptz not null,
  offered_by uuid not null references people,
  offered_at timestamptz not null,
  check ((proposal_id is null) = (reason <> ''))
);
create index on seat_offers (replacement_id);
create index on seat_offers (application_id);
create index on seat_offers (organisation_id);
create index on seat_offers (municipality_code);
create index on seat_offers (town_id);
create index on seat_offers (offered_by);
comment on column seat_offers.reason is 'Why this one, where the seat was given by hand; else the decision says it.';
comment on column seat_offers.answer_by is 'The first moment that is too late.';

create table seat_offer_people (
  offer_id uuid not null references seat_offers,
  person_id uuid not null references people,
  primary key (offer_id, person_id)
);
create index on seat_offer_people (person_id);
comment on table seat_offer_people is 'Whom the mail went to; they may answer, as may whoever applies for the organisation.';

create table seat_offer_answers (
  offer_id uuid primary key references seat_offers,
  kind text not null check (kind in ('accepted', 'declined', 'lapsed')),
  reason text not null,
  answered_by uuid references people,
  answered_at timestamptz not null,
  check ((kind = 'lapsed') = (answered_by is null))
);
create index on seat_offer_answers (answered_by);

create table seat_successions (
  participation_id uuid primary key references participations,
  replaces_id uuid not null unique references participations
);
comment on table seat_successions is 'Who has taken the place of whom; each seat keeps what was done on it.';

create trigger replacement_ends_stay before update or delete on replacement_ends for each row execute function forbid_change();
create trigger replacement_decisions_stay before update or delete on replacement_decisions for each row execute function forbid_change();
create trigger seat_offers_stay before update or delete on seat_offers for each row execute function forbid_change();
create trigger seat_offer_answers_stay before update or delete on seat_offer_answers for each row execute function forbid_change();

create table selection_locks (
  call_id uuid not null references calls,
  application_id uuid not null references applications,
  direction text not null check (direction in ('in', 'out')),
  reason text not null check (reason <> ''),
  locked_by uuid not null references people,
  locked_at timestamptz not null,
  primary key (call_id, application_id)
);
create index on selection_locks (application_id);
create index on selection_locks (locked_by);

create table selection_proposals (
  id uuid primary key,
  call_id uuid not null references calls,
  number integer not null,
  state text not null check (state in ('proposed', 'confirmed', 'sent_back')),
  reasons text not null check (reasons <> ''),
  seats integer not null,
  input jsonb not null,
  result jsonb not null,
  input_sha256 text not null,
  method_version text not null,
  frozen_by uuid not null references people,
  frozen_at timestamptz not null,
  unique (call_id, number)
);
create unique index one_open_proposal on selection_proposals (call_id) where state in ('proposed', 'confirmed');
create index on selection_proposals (frozen_by);
comment on column selection_proposals.input is 'Complete: the command line gives the same cohort from it years later.';

create table proposal_entries (
  proposal_id uuid not null references selection_proposals,
  application_id uuid not null references applications,
  selected boolean not null,
  score_int integer not null,
  reason text not null,
  primary key (proposal_id, application_id)
);
create index on proposal_entries (application_id);
comment on column proposal_entries.score_int is 'Weighted mean score times 10,000, rounded half up.';

create function forbid_change_of_frozen_proposal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'proposed' or to_jsonb(new) - 'state' is distinct from to_jsonb(old) - 'state' then
    raise exception 'a proposal is frozen: it is decided once and never changed';
  end if;
  return new;
end $$;
create trigger proposals_are_frozen before update or delete on selection_proposals for each row execute function forbid_change_of_frozen_proposal();
create trigger entries_are_frozen before update or delete on proposal_entries for each row execute function forbid_change();

create table contributions (
  id uuid primary key,
  plan_id uuid not null references plans,
  action_id uuid references plan_actions,
  party_id uuid not null references parties,
  kind text not null check (kind in ('money', 'hours', 'materials', 'rooms', 'permission', 'data', 'other')),
  amount bigint check (amount > 0),
  minutes integer check (minutes > 0),
  quantity integer check (quantity > 0),
  words text not null,
  condition text not null,
  due_on date,
  state text not null check (state in ('proposed', 'confirmed', 'kept', 'partly', 'lapsed', 'withdrawn', 'declined')),
  kept_amount bigint check (kept_amount >= 0 and kept_amount <= amount),
  kept_minutes integer check (kept_minutes >= 0 and kept_minutes <= minutes),
  kept_quantity integer check (kept_quantity >= 0 and kept_quantity <= quantity),
  proposed_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null,
  check ((kind = 'money') = (amount is not null)),
  check ((kind = 'hours') = (minutes is not null)),
  check (kind in ('money', 'hours') or words <> '')
);
create index on contributions (plan_id);
create index on contributions (action_id);
create index on contributions (party_id);
comment on table contributions is 'What a party gives. Each is counted once, in its own measure: money in øre or cents of the plan''s currency, time in minutes, the rest in pieces or words.';
comment on column contributions.quantity is 'How many: twelve premises, four evenings. Empty where counting says nothing.';
comment on column contributions.condition is 'When it holds: “when the rest is found”. Empty: without reservation.';

create table budget_lines (
  id uuid primary key,
  plan_id uuid not null references plans,
  action_id uuid not null references plan_actions,
  title text not null check (title <> ''),
  amount bigint not null check (amount > 0),
  source text not null check (source in ('own', 'partner', 'grant', 'private', 'gap')),
  contribution_id uuid references contributions,
  version integer not null,
  check (contribution_id is null or source <> 'gap')
);
create index on budget_lines (plan_id);
create index on budget_lines (action_id);
create index on budget_lines (contribution_id);
comment on table budget_lines is 'What an action costs, and who pays. A line that a contribution pays names it, so that the money is counted once.';

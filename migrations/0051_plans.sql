create table plans (
  id uuid primary key,
  programme_id uuid not null references programmes,
  partnership_id uuid not null references partnerships,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  type text not null check (type in ('development_plan', 'area_plan', 'strategy', 'debate_paper', 'action_plan', 'renewal_programme', 'retail_deal')),
  type_name text not null check (type_name <> ''),
  title text not null check (title <> ''),
  lead text not null,
  language text not null check (language in ('da', 'nl', 'en')),
  currency text not null check (currency in ('DKK', 'EUR')),
  state text not null check (state in ('draft', 'published', 'closed')),
  begun_by uuid not null references people,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null
);
create index on plans (programme_id);
create index on plans (partnership_id);
create index on plans (begun_by);
comment on column plans.type is 'Decides which sections it begins with and what it must have to be complete.';
comment on column plans.type_name is 'What the parties call it: helhedsplan, strategi, debatoplæg. It can be changed at any time.';

create table plan_sections (
  id uuid primary key,
  plan_id uuid not null references plans,
  kind text not null check (kind in ('text', 'vision', 'area', 'delimitation', 'problems', 'agenda', 'initiatives', 'schedule', 'budget', 'investment', 'measures', 'finance', 'wheel', 'interplay', 'follow_up')),
  title text not null check (title <> ''),
  body text not null,
  position integer not null,
  version integer not null
);
create index on plan_sections (plan_id);
comment on column plan_sections.kind is 'Where the rows of the plan stand (agenda, schedule, budget, wheel, interplay) the body is the text around them.';

create table plan_challenges (
  id uuid primary key,
  plan_id uuid not null references plans,
  challenge text not null check (challenge <> ''),
  evidence text not null,
  consequence text not null,
  agenda text not null,
  position integer not null,
  version integer not null
);
create index on plan_challenges (plan_id);
comment on table plan_challenges is 'What is wrong, what happens if nobody acts, and what the parties agree to do about it: one row of the agenda.';
comment on column plan_challenges.evidence is 'How it is known: a figure with its source, or what people say.';

create table plan_actions (
  id uuid primary key,
  plan_id uuid not null references plans,
  challenge_id uuid references plan_challenges,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  summary text not null,
  state text not null check (state in ('not_begun', 'under_way', 'done', 'stopped')),
  state_words text not null,
  due_on date,
  due_precision text not null check (due_precision in ('day', 'month', 'year')),
  sought text not null,
  place text not null,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  changed_at timestamptz not null,
  version integer not null,
  unique (plan_id, number) deferrable initially deferred,
  check ((lon is null) = (lat is null))
);
create index on plan_actions (challenge_id);
comment on column plan_actions.number is 'What everybody calls it by; it is never used again within the plan.';
comment on column plan_actions.state_words is 'Where it stands in the lead''s own words, “5 of 8 have opened”; empty: the state says enough.';
comment on column plan_actions.sought is 'What or who is still missing. Empty: nothing is sought.';

create table action_parties (
  action_id uuid not null references plan_actions,
  party_id uuid not null references parties,
  part text not null check (part in ('leads', 'contributes', 'asked')),
  steering text check (steering in ('lawful', 'performing', 'networking', 'responsive')),
  asked_for text not null,
  answer text check (answer in ('accepted', 'partly', 'rejected')),
  answer_words text not null,
  answered_on date,
  primary key (action_id, party_id),
  check ((answer is null) = (answered_on is null)),
  check (part = 'asked' or answer is null)
);
create unique index one_lead on action_parties (action_id) where part = 'leads';
create index on action_parties (party_id);
comment on table action_parties is 'Who does what: one leads, others contribute or are asked to. The rows of the contribution matrix.';
comment on column action_parties.steering is 'How a public party steers here: by law, by doing it itself, by agreements, or by making room for others.';

create table plan_steps (
  id uuid primary key,
  plan_id uuid not null references plans,
  action_id uuid references plan_actions,
  party_id uuid references parties,
  title text not null check (title <> ''),
  note text not null,
  due_on date,
  due_precision text not null check (due_precision in ('day', 'month', 'year')),
  done_on date,
  is_milestone boolean not null,
  version integer not null,
  check (action_id is not null or is_milestone)
);
create index on plan_steps (plan_id);
create index on plan_steps (action_id);
create index on plan_steps (party_id);
comment on table plan_steps is 'The steps of an action; a milestone is one that the public sees, of an action or of the plan as a whole.';

create table plan_versions (
  id uuid primary key,
  plan_id uuid not null references plans,
  number integer not null check (number > 0),
  content jsonb not null,
  words text not null,
  published_by uuid not null references people,
  published_at timestamptz not null,
  unique (plan_id, number)
);
create index on plan_versions (published_by);
comment on table plan_versions is 'The words of the plan as they were published. Never changed afterwards; how far the actions are is not part of it.';
comment on column plan_versions.words is 'What is new in it, for those who know the one before.';

create table plan_passage_editions (
  plan_id uuid not null references plans,
  kind text not null check (kind in ('section', 'challenge', 'action')),
  passage_id uuid not null,
  number integer not null check (number > 0),
  words jsonb,
  written_by uuid references people,
  written_at timestamptz not null,
  primary key (passage_id, number)
);
create index on plan_passage_editions (plan_id);
create index on plan_passage_editions (written_by);
create trigger plan_passage_editions_stay before update or delete on plan_passage_editions for each row execute function forbid_change();
comment on table plan_passage_editions is 'Each text that a section, a challenge or an action had, the present one included: nobody''s words are gone because another wrote after them.';
comment on column plan_passage_editions.passage_id is 'Of a section, a challenge or an action, which may be gone: its words are kept.';
comment on column plan_passage_editions.words is 'By the names of its fields. Null: it was taken out of the plan.';
comment on column plan_passage_editions.written_by is 'Empty: nobody with an account.';

insert into plan_passage_editions (plan_id, kind, passage_id, number, words, written_at)
select plan_id, 'section', id, 1, jsonb_build_object('title', title, 'body', body), now() from plan_sections
union all
select plan_id, 'challenge', id, 1, jsonb_build_object('challenge', challenge, 'evidence', evidence, 'consequence', consequence, 'agenda', agenda), now() from plan_challenges
union all
select plan_id, 'action', id, 1, jsonb_build_object('title', title, 'summary', summary, 'sought', sought), now() from plan_actions;

create table plan_passage_drafts (
  plan_id uuid not null references plans,
  passage_id uuid not null,
  person_id uuid not null references people,
  edition integer not null,
  words jsonb not null,
  reason text not null,
  page text not null,
  version integer not null,
  saved_at timestamptz not null,
  primary key (passage_id, person_id)
);
create index on plan_passage_drafts (plan_id);
create index on plan_passage_drafts (person_id);
comment on table plan_passage_drafts is 'What somebody is writing and has neither put into the plan nor suggested yet. For the writer alone; others see that somebody writes.';
comment on column plan_passage_drafts.edition is 'The edition of the passage that the writer began from: whoever was faster is seen by it.';
comment on column plan_passage_drafts.page is 'The page that saved it last, so that two windows of one person do not write over each other.';

create table plan_suggestions (
  id uuid primary key,
  plan_id uuid not null references plans,
  kind text not null check (kind in ('section', 'challenge', 'action')),
  passage_id uuid not null,
  edition integer not null,
  before jsonb not null,
  words jsonb not null,
  reason text not null,
  suggested_by uuid not null references people,
  party_id uuid references parties,
  suggested_at timestamptz not null
);
create index on plan_suggestions (plan_id);
create index on plan_suggestions (passage_id);
create index on plan_suggestions (suggested_by);
create index on plan_suggestions (party_id);
comment on column plan_suggestions.before is 'The words as they were read, so that the suggestion stays readable when they change.';
comment on column plan_suggestions.party_id is 'For whom it was said. Empty: by the team.';

create table plan_suggestion_answers (
  suggestion_id uuid primary key references plan_suggestions,
  answer text not null check (answer in ('accepted', 'declined', 'withdrawn')),
  word text not null check (answer <> 'declined' or word <> ''),
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index on plan_suggestion_answers (answered_by);
comment on column plan_suggestion_answers.word is 'What is said to whoever suggested it; whoever is declined hears why.';

create table plan_comments (
  id uuid primary key,
  plan_id uuid not null references plans,
  passage_id uuid not null,
  thread_id uuid references plan_comments,
  quote text not null,
  words text not null,
  state text not null check (state in ('shown', 'deleted')),
  written_by uuid not null references people,
  party_id uuid references parties,
  written_at timestamptz not null,
  check (thread_id is null or quote = ''),
  check (state = 'deleted' or words <> '')
);
create index on plan_comments (plan_id);
create index on plan_comments (passage_id);
create index on plan_comments (thread_id);
create index on plan_comments (written_by);
create index on plan_comments (party_id);
comment on column plan_comments.thread_id is 'The comment that it answers. Empty: it begins.';
comment on column plan_comments.quote is 'The words of the passage that it is about. Empty: the whole passage.';

create table plan_comments_resolved (
  comment_id uuid primary key references plan_comments,
  resolved_by uuid not null references people,
  resolved_at timestamptz not null
);
create index on plan_comments_resolved (resolved_by);
comment on table plan_comments_resolved is 'Conversations that are settled; one that is taken up again is no longer here.';

create table meeting_summaries (
  meeting_id uuid primary key references meetings,
  state text not null check (state in ('draft', 'corrections', 'agreed')),
  corrections_by timestamptz,
  begun_by uuid not null references people,
  begun_at timestamptz not null,
  check ((state = 'draft') = (corrections_by is null))
);
create index on meeting_summaries (begun_by);
comment on table meeting_summaries is 'What was said at a meeting, written down together: for the room alone until it is agreed and published further.';
comment on column meeting_summaries.corrections_by is 'The first moment that is too late to suggest; from agreed on, as it was.';

create table summary_sections (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  item_id uuid references meeting_items on delete set null,
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  words text not null,
  is_confidential boolean not null,
  version integer not null,
  unique (meeting_id, position)
);
create index on summary_sections (item_id);
comment on column summary_sections.item_id is 'The item of the programme it tells of. Empty when it was added, or the item was taken out again.';
comment on column summary_sections.is_confidential is 'Stays in the room, whoever else may read the summary, and is never marked for the end product: so is what tells of cases.';

create table summary_section_editions (
  section_id uuid not null references summary_sections,
  version integer not null,
  words text not null,
  written_by uuid not null references people,
  written_at timestamptz not null,
  primary key (section_id, version)
);
create index on summary_section_editions (written_by);
comment on table summary_section_editions is 'Each text that was saved, the newest included: nobody''s words are gone because another wrote after them.';

create table summary_outcomes (
  id uuid primary key,
  section_id uuid not null references summary_sections,
  kind text not null check (kind in ('information', 'decision', 'task', 'advice', 'experience', 'question')),
  words text not null check (words <> ''),
  owner_seat_id uuid references participations,
  owner_person_id uuid references people,
  due_on date,
  version integer not null,
  written_at timestamptz not null,
  check ((kind = 'task') = (due_on is not null)),
  check ((kind = 'task') = (num_nonnulls(owner_seat_id, owner_person_id) = 1)),
  check (num_nonnulls(owner_seat_id, owner_person_id) <= 1)
);
create index on summary_outcomes (section_id, written_at);
create index on summary_outcomes (owner_seat_id);
create index on summary_outcomes (owner_person_id);
comment on table summary_outcomes is 'What came out of a section, each by itself.';

create table summary_tasks_done (
  outcome_id uuid primary key references summary_outcomes,
  done_by uuid not null references people,
  done_at timestamptz not null
);
create index on summary_tasks_done (done_by);

create table summary_suggestions (
  id uuid primary key,
  section_id uuid not null references summary_sections,
  before text not null,
  words text not null,
  reason text not null,
  suggested_by uuid not null references people,
  suggested_at timestamptz not null
);
create index on summary_suggestions (section_id, suggested_at);
create index on summary_suggestions (suggested_by);
comment on column summary_suggestions.before is 'The section as the participant read it, so that the suggestion stays readable when the section changes.';

create table summary_suggestion_answers (
  suggestion_id uuid primary key references summary_suggestions,
  answer text not null check (answer in ('accepted', 'declined')),
  word text not null check (answer = 'accepted' or word <> ''),
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index on summary_suggestion_answers (answered_by);
comment on column summary_suggestion_answers.word is 'What the facilitator says to it; whoever is declined hears why.';

create table summary_publications (
  meeting_id uuid primary key references meetings,
  reach text not null check (reach in ('room', 'followers', 'public')),
  published_by uuid not null references people,
  published_at timestamptz not null
);
create index on summary_publications (published_by);

create table passage_marks (
  id uuid primary key,
  section_id uuid unique references summary_sections,
  outcome_id uuid unique references summary_outcomes,
  seat_id uuid references participations,
  marked_by uuid not null references people,
  marked_at timestamptz not null,
  check (num_nonnulls(section_id, outcome_id) = 1)
);
create index on passage_marks (seat_id);
create index on passage_marks (marked_by);
comment on table passage_marks is 'Sections and outcomes of agreed summaries that the end product may use. Agreed words no longer change, so a consent holds for what was read.';
comment on column passage_marks.seat_id is 'The seat whose person said it, and who must consent. Empty: the meeting said it.';

create table passage_consents (
  mark_id uuid primary key references passage_marks on delete cascade,
  answer text not null check (answer in ('given', 'refused')),
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index on passage_consents (answered_by);
comment on table passage_consents is 'The answer of the seat, as it is now; it may change its mind.';

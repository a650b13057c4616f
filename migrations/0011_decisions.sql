create table decisions (
  id uuid primary key,
  proposal_id uuid not null unique references selection_proposals,
  outcome text not null check (outcome in ('confirmed', 'sent_back')),
  reason text not null,
  decided_by uuid not null references people,
  decided_at timestamptz not null,
  check (outcome = 'confirmed' or reason <> '')
);
create index on decisions (decided_by);
comment on table decisions is 'Taken by somebody else than those who recommend.';

create table letter_terms (
  decision_id uuid primary key references decisions,
  appeal_notice text not null check (appeal_notice <> ''),
  signature text not null check (signature <> '')
);
comment on column letter_terms.appeal_notice is 'Forvaltningsloven § 25: where and by when one may complain. Written for each decision; never assumed.';

create table letters (
  id uuid primary key,
  decision_id uuid not null references decisions,
  application_id uuid not null references applications,
  kind text not null check (kind in ('acceptance', 'refusal')),
  addressee text not null check (addressee <> ''),
  recipients text[] not null check (cardinality(recipients) >= 1),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  edited boolean not null,
  version integer not null,
  sent_at timestamptz,
  sent_by uuid references people,
  sha256 text,
  unique (decision_id, application_id),
  check ((sent_at is null) = (sha256 is null) and (sent_at is null) = (sent_by is null))
);
create index on letters (application_id);
create index on letters (sent_by);
comment on column letters.recipients is 'Mail addresses; each gets the letter, and mails.about_id leads back here.';
comment on column letters.edited is 'Changed by hand, so that it is not written anew from the criteria.';
comment on column letters.sha256 is 'Of subject and body as sent.';

create function forbid_change_of_sent_letter() returns trigger language plpgsql as $$
begin
  if old.sent_at is not null then
    raise exception 'a sent letter is never changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger sent_letters_stay before update or delete on letters for each row execute function forbid_change_of_sent_letter();

create table result_publications (
  decision_id uuid primary key references decisions,
  published_by uuid not null references people,
  published_at timestamptz not null
);
create index on result_publications (published_by);

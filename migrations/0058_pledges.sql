alter table contributions
  add column proposed_by text not null default 'party' check (proposed_by in ('party', 'team')),
  add column answer text not null default '';
alter table contributions alter column proposed_by drop default, alter column answer drop default;
comment on column contributions.proposed_by is 'While it is proposed, the other side answers: the lead what a party offers, the party what the team wrote down.';
comment on column contributions.answer is 'What was said when it was accepted, declined, taken back or settled. Read by the party, the leads and the team.';

alter table party_links alter column made_by drop not null;
comment on column party_links.made_by is 'Null: made by itself for somebody who proved an address.';

create table pledges (
  id uuid primary key,
  plan_id uuid not null references plans,
  link_id uuid references party_links,
  party_name text not null check (party_name <> ''),
  party_kind text not null,
  contact_name text not null,
  email text not null check (email = lower(email)),
  language text not null check (language in ('da', 'nl', 'en')),
  gift jsonb not null,
  code_hash text not null,
  attempts integer not null,
  asked_at timestamptz not null
);
create index on pledges (plan_id);
create index on pledges (link_id);
comment on table pledges is 'What somebody whom we do not know would give, until they prove their address by the link or the code of a mail. Then it is a contribution and the row is gone.';
comment on column pledges.attempts is 'How often a code was tried: after a few, only the link of the mail works.';

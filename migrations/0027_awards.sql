create table awards (
  participation_id uuid primary key references participations,
  project text not null,
  amount text check (amount ~ '^[0-9]{1,14}([.][0-9]{1,2})?$'),
  currency text not null check (currency in ('DKK', 'EUR', 'GBP')),
  version integer not null,
  check (project <> '' or amount is not null)
);
comment on table awards is 'What whoever takes part is supported for, and with how much; most programmes give no money and have none.';
comment on column awards.amount is 'Empty where it is not known.';

create table former_owners (
  programme_id uuid not null references programmes,
  position integer not null,
  owner text not null check (owner <> ''),
  until_on date,
  primary key (programme_id, position)
);
comment on table former_owners is 'The organisations that ran a programme before its present one, the first first.';
comment on column former_owners.until_on is 'The day on which the next one took over; empty where it is not known.';

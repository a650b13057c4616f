alter table search_documents drop constraint search_documents_kind_check;
alter table search_documents add constraint search_documents_kind_check check (
  kind in ('measure', 'case', 'recommendation', 'programme', 'call', 'town', 'page', 'news', 'publication', 'learning', 'plan', 'application')
);

alter table follows drop constraint follows_what_check;
alter table follows add constraint follows_what_check check (
  what in ('programme', 'town', 'theme', 'search', 'call', 'measure', 'recommendation', 'case', 'plan')
);

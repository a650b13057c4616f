alter table search_documents drop constraint search_documents_kind_check;
alter table search_documents add constraint search_documents_kind_check check (
  kind in ('measure', 'case', 'recommendation', 'programme', 'call', 'town', 'page', 'news', 'publication', 'learning', 'application')
);

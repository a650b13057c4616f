-- Words are also asked for by how they begin, however their accents are typed; the operators of this class find whole ones too.
drop index search_words_folded;
create index search_words_folded on search_words (folded text_pattern_ops);

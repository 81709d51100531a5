-- Names are searched by their trigrams.
create extension if not exists pg_trgm;

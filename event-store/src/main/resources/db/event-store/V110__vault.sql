create schema vault;

-- The keys that people's data is sealed under, each wrapped by the master key, which is never in the database.
create table vault.key (
    number      bigint generated always as identity primary key,
    person      text        not null,
    purpose     text        not null,
    wrapped     bytea,                -- gone once it is shredded; the row stays, so that no new key is ever made
    fingerprint text        not null, -- names the key without giving it away
    made_at     timestamptz not null default now(),
    shredded_at timestamptz,
    constraint one_key_per_person_and_purpose unique (person, purpose),
    constraint shredded_means_gone check ((wrapped is null) = (shredded_at is not null))
);

create index key_shredded on vault.key (shredded_at) where shredded_at is not null;

-- Secrets of the installation that outlive a change of the master key, wrapped by it; and which master key that is.
create table vault.secret (
    name    text  primary key,
    wrapped bytea not null
);

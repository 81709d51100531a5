create schema if not exists account;

-- What people prove themselves by. Only hashes are kept.
create table account.credential (
    staff_id      text        primary key,
    username      text        not null,
    username_key  text        not null unique,
    password_hash text        not null,
    -- given by the program or by somebody else: the person chooses their own at the next chance
    must_change   boolean     not null,
    -- whether the person has ever chosen it
    chosen        boolean     not null default false,
    -- false from the moment the name is reserved until the person is hired
    confirmed     boolean     not null default false,
    set_at        timestamptz not null default now()
);

-- What programs prove themselves by: SHA-256 of the token.
create table account.token (
    sha256     bytea       primary key,
    staff_id   text        not null,
    username   text        not null,
    issued_at  timestamptz not null default now(),
    expires_at timestamptz not null
);
create index token_staff on account.token (staff_id);
create index token_expiry on account.token (expires_at);

-- Who is at the console. The shape is Spring Session's.
create table account.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index session_id on account.session (session_id);
create index session_expiry on account.session (expiry_time);
create index session_principal on account.session (principal_name);

create table account.session_attributes (
    session_primary_id char(36)     not null references account.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Requests that were answered, so that asking again gives the same answer and does nothing twice.
create table account.idempotency (
    actor        text        not null,
    key          text        not null,
    request      bytea       not null,
    attempt      uuid        not null,
    lease_until  timestamptz not null,
    asked_at     timestamptz not null default now(),
    status       int,
    content_type text,
    etag         text,
    location     text,
    position     text,
    body         bytea,
    primary key (actor, key)
);
create index idempotency_age on account.idempotency (asked_at);

create schema axon;

create table axon.token (
    processor  varchar(255) not null,
    segment    integer      not null,
    token      bytea,
    token_type varchar(255),
    touched_at varchar(255),
    owner      varchar(255),
    primary key (processor, segment)
);

create table axon.dead_letter (
    dead_letter_id     varchar(255) primary key,
    processing_group   varchar(255) not null,
    sequence_id        varchar(255) not null,
    sequence_index     bigint       not null,
    message_type       varchar(255) not null,
    event_id           varchar(255) not null,
    event_at           varchar(255) not null,
    payload_type       varchar(255) not null,
    payload_revision   varchar(255),
    payload            bytea        not null,
    metadata           bytea,
    aggregate_type     varchar(255),
    aggregate_id       varchar(255),
    sequence           bigint,
    token_type         varchar(255),
    token              bytea,
    enqueued_at        varchar(255) not null,
    last_touched       varchar(255),
    processing_started varchar(255),
    cause_type         varchar(255),
    cause_message      varchar(1023),
    diagnostics        bytea,
    constraint dead_letter_order unique (processing_group, sequence_id, sequence_index)
);

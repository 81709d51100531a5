-- Requests of who looks after the program that some node has begun to carry out: who lost the answer asks again.
create table axon.begun_request (
    request  text primary key,
    begun_at timestamptz not null default now()
);

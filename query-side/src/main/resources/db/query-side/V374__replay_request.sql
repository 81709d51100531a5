-- Projections that somebody wants built anew: the node that reads for them finds it here, whichever was asked.
create table axon.replay_request (
    processor text primary key,
    by_node   text not null -- who waits for it
);

-- What is to be built anew stands in axon.rebuild.
drop table axon.replay_request;

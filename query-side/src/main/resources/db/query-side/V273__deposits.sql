-- What a customer has paid in advance: looked for on every page about money of theirs.
create index ledger_of_customer on read.ledger (customer_id) where enrollment_id is null;

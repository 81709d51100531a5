-- Files and portfolios change with every claim: room to change them in place, so that no index has to hear of it. Rows that are there
-- already get room when the projection is built anew.
alter table read.customer_file set (fillfactor = 80);
alter table read.portfolio set (fillfactor = 50);

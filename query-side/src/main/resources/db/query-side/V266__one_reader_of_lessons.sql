-- The books of hours are kept by the reader of lessons; nobody reads on from where their own reader was.
delete from axon.token where processor = 'hours';

-- Who is answering a request: while that node lives it holds the advisory lock of this number.
alter table account.idempotency add column node int;

-- Who is erased, as far as each of these projections has read: what is said about them afterwards is not taken in.
create table read.enrollment_forgotten (customer_id text primary key);
create table read.payment_forgotten (customer_id text primary key);
create table read.lesson_forgotten (customer_id text primary key);

insert into read.enrollment_forgotten select person from vault.erasure where in_log;
insert into read.payment_forgotten select person from vault.erasure where in_log;
insert into read.lesson_forgotten select person from vault.erasure where in_log;

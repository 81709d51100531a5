-- How often tokens have ended before their time: whoever remembers one looks here whether that still holds.
create table account.token_ends (
    count bigint not null
);
insert into account.token_ends (count) values (0);

create function account.count_token_end() returns trigger language plpgsql as $$
begin
    update account.token_ends set count = count + 1;
    return null;
end $$;

create trigger token_ends after update or delete or truncate on account.token
    for each statement execute function account.count_token_end();

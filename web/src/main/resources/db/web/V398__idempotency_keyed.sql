-- What was asked is known from now on by a hash under a secret of the school. Nothing that was answered before can be found by it.
delete from account.idempotency;

-- Of a key only a hash is kept from now on, and answers are sealed under the key itself. What was answered before is forgotten:
-- whoever asks again is answered anew, under the same names, which changes nothing.
update account.idempotency
set key = encode(sha256(convert_to(key, 'UTF8')), 'hex'), status = null, body = null, location = null, lease_until = now();

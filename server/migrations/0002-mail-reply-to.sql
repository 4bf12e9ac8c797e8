-- A reply of a person must be answerable to that person, whatever address the server sends from.
alter table mail add column if not exists reply_to text;

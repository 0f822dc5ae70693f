-- What a student of 16 or older keeps from a parent (GW-24): the parent still hears the facts, and reads no content.

alter table guardian add column content boolean not null default true;

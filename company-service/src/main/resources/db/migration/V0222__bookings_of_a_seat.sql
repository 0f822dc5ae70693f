-- "Who sits here?" is asked for every seat of a list. The exclusion's own index answers it too, ten times slower.
create index booking_day_of_seat on booking_day (region_id, seat_id);

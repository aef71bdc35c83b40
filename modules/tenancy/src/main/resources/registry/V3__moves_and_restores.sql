-- What a council was before it was moved or restored, so that it becomes that again, whoever takes the work up.
alter table council add column state_before text;
alter table council add column server_next text references server;   -- where a move is taking it

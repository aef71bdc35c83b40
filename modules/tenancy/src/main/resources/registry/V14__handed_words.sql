-- A handover is what one reviewer gives another. What is shown once is a handed word, here as in a council's own schema.
alter table handover rename to handed_word;

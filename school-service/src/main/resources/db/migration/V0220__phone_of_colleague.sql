-- A stagebegeleider can be reached at all times by student, parents and company, by the number he or she gives (PLA-43).

alter table colleague add column phone text;

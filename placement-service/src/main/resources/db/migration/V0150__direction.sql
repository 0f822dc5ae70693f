-- The richtingsbesluit opens the way to a stage that prepares for work (SCH-60).

alter table student add column direction text;

alter table gate_override drop constraint gate_override_gate_check;
alter table gate_override add check (gate in ('TRAINING', 'INTAKE', 'READY', 'DIRECTION'));

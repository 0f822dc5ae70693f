-- What must be done for a student before a company is asked: from which phase, and whether a teamleider may pass, by date.

create table gate_rule (
    valid_from date not null,
    gate text not null check (gate in ('REGISTRATION', 'TRAINING', 'INTAKE', 'READY', 'DIRECTION')),
    from_phase integer not null check (from_phase between 1 and 4),
    overridable boolean not null,
    source text not null,
    primary key (valid_from, gate)
);
comment on table gate_rule is 'scope: service. Which gates a stage passes, from which phase. A new date is a new set of rows: a gate that is not in it holds no more. A stage is judged by the set of its first day.';
insert into gate_rule values
    -- Without a registration by the mentor there is nothing to place, so nobody passes it by.
    ('2013-08-01', 'REGISTRATION', 1, false, 'Stageprocedure: de mentor meldt de leerling aan'),
    ('2013-08-01', 'TRAINING', 1, true, 'Stageprocedure: voorbereiding op school gaat aan de stage vooraf'),
    ('2013-08-01', 'INTAKE', 1, true, 'Stageprocedure: intakegesprek met mentor en leerling'),
    ('2013-08-01', 'READY', 1, true, 'Stageprocedure: stagegeschiktheid'),
    ('2013-08-01', 'DIRECTION', 3, true, 'Stageprocedure: richting gekozen voor de voorbereiding op arbeid');

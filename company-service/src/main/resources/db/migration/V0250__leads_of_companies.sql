-- A company where a student had a stage knows another one: a lead, which waits where the proposals of people wait.

alter table company_proposal drop constraint company_proposal_proposed_as_check;
alter table company_proposal add constraint company_proposal_proposed_as_check
    check (proposed_as in ('STUDENT', 'PARENT', 'COLLEAGUE', 'COMPANY'));
alter table company_proposal add column introduced_by uuid;
alter table company_proposal add foreign key (region_id, introduced_by) references company (region_id, id);
alter table company_proposal add check (introduced_by is null or proposed_as = 'COMPANY');
comment on column company_proposal.introduced_by is 'The company that gave the tip; for which student is not told (PLA-65).';
create index company_proposal_introduced_by on company_proposal (tenant_id, region_id, introduced_by);

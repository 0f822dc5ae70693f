-- Every look at a company asks which others were merged into it; without an index that reads the whole region.
create index company_merged_into on company (region_id, merged_into) where merged_into is not null;

create or replace function company_family(kept uuid) returns setof uuid language sql stable as $$
    select id from company where id = kept
    union all
    select id from company where merged_into = kept
$$;

-- Each version of a policy that was approved, by its policy's title, and since when it stands: for a room that says under
-- which policy something is done.
create view policies.policy_card with (security_invoker = true) as
  select p.school_id, p.id as policy_id, v.id as version_id, v.number, a.effective_from, w.withdrawn_at,
         coalesce((select f.value from policies.fact_answer f
                    where f.school_id = v.school_id and f.version_id = v.id and f.key = 'title' and f.value <> ''
                    order by f.answered_at desc, f.value limit 1), p.title) as title
    from policies.policy p
    join policies.version v on v.school_id = p.school_id and v.policy_id = p.id
    join policies.approval a on a.school_id = v.school_id and a.version_id = v.id
    left join policies.withdrawal w on w.school_id = v.school_id and w.version_id = v.id;
grant select on policies.policy_card to watchword_app;

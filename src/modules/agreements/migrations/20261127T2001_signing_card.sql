-- Of each agreement whose words are in force, everybody it is asked of, and since when they have signed what counts:
-- as the list of signatures has it, for whoever must know that somebody has signed and not what.
create view agreements.signing_card with (security_invoker = true) as
  with asked as (
    select distinct on (v.school_id, v.agreement_id) v.school_id, v.agreement_id,
           max(v.number) filter (where v.asks_again) over (partition by v.school_id, v.agreement_id) as valid_since
      from agreements.version v
     where v.effective_from <= platform.current_instant()
       and not exists (select from agreements.withdrawal w
                        where w.school_id = v.school_id and w.agreement_id = v.agreement_id)
     order by v.school_id, v.agreement_id, v.number desc
  )
  select m.school_id, m.person_id, a.audience, a.id as agreement_id,
         (select max(s.signed_at) from agreements.signature s
            join agreements.version v on v.school_id = s.school_id and v.id = s.version_id
           where s.school_id = a.school_id and s.person_id = m.person_id and s.lapsed_at is null
             and v.agreement_id = a.id and v.number >= asked.valid_since) as signed_at
    from asked
    join agreements.agreement a on a.school_id = asked.school_id and a.id = asked.agreement_id
    join people.membership_card m on m.school_id = a.school_id and m.kind = a.audience
     and (a.class_names = '{}' or m.class_name = any (a.class_names))
     and m.starts_on <= (platform.current_instant() at time zone 'Europe/London')::date
     and (m.ends_on is null or m.ends_on >= (platform.current_instant() at time zone 'Europe/London')::date)
     and (m.stopped_at is null or m.stopped_at > platform.current_instant());
grant select on agreements.signing_card to watchword_app;

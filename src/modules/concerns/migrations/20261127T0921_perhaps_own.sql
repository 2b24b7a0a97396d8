-- Whom on the roll a file may mean, where what it says of a child is not enough to be sure: until a lead has said who it is,
-- it is kept from whoever's own child that may be.
alter table concerns.earlier_child add column perhaps uuid[] not null default '{}';
alter policy not_of_own_child on concerns.earlier_child
  using (current_user <> 'watchword_app' or case when person_id is null
    then not (perhaps && array(
      select r.pupil_id from people.related_adult r where r.person_id = platform.current_person()))
    else person_id not in (
      select r.pupil_id from people.related_adult r where r.person_id = platform.current_person()) end);

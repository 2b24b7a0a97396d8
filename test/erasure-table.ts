/**
 * What still stands in each table about an erased person, by hand: the columns that keep what was in them. Ids, days
 * and numbers are not listed: they name nobody. A table that holds a person and is not here fails, and so does one
 * that keeps more or less than its line says. `about`: which columns point at the person.
 */
export type Stays = { about: readonly string[]; rows: 'go' | 'stay'; columns?: readonly string[] }

const GO = (...about: string[]): Stays => ({ about, rows: 'go' })
const STAY = (about: string[], ...columns: string[]): Stays => ({ about, rows: 'stay', columns })

export const ERASURE_TABLE: Readonly<Record<string, Stays>> = {
  // An id, and the days.
  'people.person': STAY(['id']),
  'people.person_details': GO('person_id'),
  'people.membership': STAY(['person_id'], 'kind', 'basis'),
  'people.appointment': STAY(['person_id'], 'duty', 'minute'),
  // Of an appointment: what was given, in the school’s words; and yes or no.
  'people.duty_resource': STAY(['recorded_by'], 'resources'),
  'people.duty_enough': STAY(['answered_by']),
  // The days.
  'people.away': STAY(['person_id']),
  'people.pupil_details': GO('pupil_id'),
  'people.particular': GO('pupil_id'),
  'people.relationship': GO('person_id', 'pupil_id'),
  'people.sibling': GO('pupil_id', 'other_id'),
  'people.contact_release': STAY(['person_id', 'pupil_id']),
  'people.must_not_be_told': STAY(['person_id', 'pupil_id']),
  // Its line was decided; the column that said about whom is emptied.
  'people.roll_decision': STAY(['person_id'], 'decision'),
  'people.erasure_hold': STAY(['person_id']),
  // The order itself: a rule, and a reason in which nobody is named. The salt is of that reason.
  'people.erasure': STAY(['person_id'], 'rule', 'rule_words', 'reason', 'salt'),
  // A keyed hash.
  'people.tombstone': STAY([], 'key'),
  // Somebody outside the school: on no roll, so no erasure is about them. The office takes a number off the list.
  'people.outside_contact': STAY([], 'kind', 'name', 'organisation', 'phone', 'email'),
  // A help line, and whether it answered on a day.
  'people.help_line_check': STAY([], 'line', 'contact'),

  'access.account': STAY(['id']),
  'access.account_person': STAY(['person_id'], 'ended_why'),
  'access.recovery_code': GO('account_id'),
  // The kinds of device, and where a machine stood: nobody is named in either.
  'access.login_note': STAY(['person_id', 'settled_by'], 'kind', 'place', 'other_place', 'settled_how'),
  'access.withdrawn': STAY(['person_id', 'decided_by', 'restored_by', 'shut_by', 'opened_by'], 'scopes'),
  // Its words go with those of the decision that it belongs to.
  'access.withdrawn_review': STAY(['reviewed_by'], 'answer', 'why'),
  'access.passkey': GO('account_id'),
  'access.identity': GO('account_id'),
  'access.sign_in_provider': STAY(['added_by', 'ended_by'], 'kind', 'tenant', 'client_id', 'secret_sealed'),
  'access.session': GO('account_id'),
  'access.link': GO('person_id', 'account_id'),
  'access.lock_out': GO('account_id'),
  'access.draft': GO('account_id'),
  // Keyed hashes of addresses, swept within a day.
  'access.attempt': STAY([], 'key'),

  // A root names a school, a chain, a number and a hash: its table's check lets nothing else be one.
  'messages.outbox': STAY(['person_id'], 'kind', 'said_to', 'template', 'failure', 'link_for', 'root'),
  // An id, and when they were last told that something waits.
  'messages.folded': STAY(['person_id'], 'owed_in'),

  // A check of others that they saw stays with their id.
  'vetting.entry': GO('person_id'),
  'vetting.risk': GO('person_id'),

  'agreements.signature': STAY(['person_id', 'signer_id', 'witness_id'], 'how', 'text_sha256'),
  'agreements.refusal': STAY(['person_id', 'refuser_id'], 'how', 'goes_to'),
  'agreements.signs_for': GO('parent_id', 'pupil_id'),
  // A used one stays with its signature and opens nothing: the signature of the test points at none.
  'agreements.link': GO('parent_id'),
  'agreements.link_try': STAY([], 'key'),
  'agreements.not_now': GO('person_id'),
  'agreements.reminder': GO('person_id', 'told_id'),
  'agreements.talk_person': GO('person_id'),
  'agreements.consequences_seen': GO('person_id'),
  'agreements.confirmation': GO('parent_id', 'pupil_id'),

  // Of whoever recorded it, an id.
  'conduct.breach': GO('person_id'),

  // Who might do what on a day, by ids: names and reasons stand elsewhere and go there.
  'reviews.review': STAY(['opened_by'], 'period'),
  'reviews.line': STAY(['person_id', 'owner_id'], 'kind', 'what', 'detail', 'owner_duty'),
  'reviews.answer': STAY(['answered_by'], 'answer'),
  'reviews.subject': STAY(['person_id']),
  // The day, the times and ids; which guest login, and the rule as it stood.
  'visitors.visit': STAY(['person_id', 'host_id', 'recorded_by', 'let_in_by', 'left_by'], 'comes_as'),
  'visitors.guest_login': STAY(['issued_by', 'ended_by'], 'login', 'services'),
  'visitors.refused': STAY(['asked_by'], 'what', 'why'),
  'visitors.broken_rule': STAY(['person_id', 'recorded_by', 'lifted_by'], 'line'),
  'reviews.signature': STAY(['signed_by', 'subject_id'], 'sha256'),
  // What the school says of its systems names nobody but by id; of a grant the words of why go.
  'systems.system': STAY(['added_by']),
  'systems.described': STAY(
    ['owner_id', 'described_by'],
    ...['name', 'purpose', 'provider', 'owner_duty', 'record_held_by', 'sign_in', 'shared_why'],
    ...['shared_approved_by', 'remote', 'own_policy'],
  ),
  'systems.level': STAY(['added_by'], 'name', 'audiences', 'duties'),
  'systems.granted': STAY(['person_id'], 'ended_why'),
  'systems.refused_access': STAY(['person_id'], 'why'),
  'systems.still_needed': STAY(['confirmed_by']),
  // A name as another system wrote it: of one that was matched to the person it goes with them.
  'systems.timed_access': STAY(['person_id'], 'kind', 'agency'),
  'systems.sign_in_seen': STAY([], 'said_who', 'settled_how'),
  'systems.looked_at': STAY(['looked_by'], 'what', 'note'),
  // What another system called somebody's account goes with them.
  'systems.account': STAY(['person_id'], 'matched_how', 'parts'),
  'systems.account_list': STAY(['brought_by']),
  'systems.account_settled': STAY(['person_id', 'approved_by'], 'kind', 'how'),
  // What was done with an account and what was asked, by ids and days.
  'systems.account_process': STAY(['described_by'], 'audiences', 'process'),
  'systems.creator': STAY(['person_id', 'named_by', 'ended_by'], 'step'),
  'systems.account_deed': STAY(['person_id', 'done_by'], 'what', 'known_by'),
  'systems.refused_deed': STAY(['asked_by'], 'what'),
  'systems.setting_check': STAY(['checked_by'], 'what', 'instead'),
  'systems.setting_excepted': STAY(['approved_by', 'excepted_by'], 'why'),
  'systems.password_prompt': STAY(['asked_by', 'ended_by'], 'why'),
  'systems.password_changed': STAY(['person_id']),
  'systems.reset_wanted': STAY(['person_id', 'wanted_by']),
  // What a class was taught and may use, by ids and days; which device it was goes.
  'entitlements.lesson': STAY(['recorded_by'], 'class_name', 'what'),
  'entitlements.was_there': STAY(['person_id']),
  'entitlements.switched_on': STAY(['switched_by', 'ended_by'], 'class_name'),
  'entitlements.material': STAY(['approved_by', 'ended_by'], 'address', 'outcome', 'bands'),
  'entitlements.session': STAY(['adult_id', 'booked_by', 'ended_by'], 'class_name'),
  'entitlements.social': STAY(['added_by', 'ended_by'], 'name', 'purpose', 'class_names'),
  'entitlements.device': STAY(['person_id', 'approved_by', 'ended_by'], 'audience', 'services'),
  'entitlements.refused_device': STAY(['asked_by'], 'audience', 'service'),
  'entitlements.mail_on': STAY(['approved_by', 'switched_by', 'ended_by'], 'provider', 'domain', 'audit'),
  'entitlements.mailbox': STAY(['person_id', 'added_by', 'opened_by', 'ended_by']),
  'entitlements.refused_mail': STAY(['person_id', 'asked_by', 'seen_by'], 'why'),
  'entitlements.class_address': STAY(
    ['adult_id', 'added_by', 'ended_by'],
    ...['address', 'class_name', 'purpose', 'kept_where'],
  ),
  'entitlements.tried': STAY(['tried_by'], 'audience', 'service', 'how'),
  'starters.list': GO('person_id'),
  // Of others' lists: what was done and when, and an id.
  'starters.line': STAY([], 'words', 'doer', 'shown_by', 'item'),
  'starters.done': STAY(['recorded_by', 'taken_back_by'], 'outcome'),
  'starters.owner': STAY(['owner_id', 'recorded_by']),
  'starters.asked_line': STAY(['recorded_by'], 'key', 'kind', 'whom', 'words', 'doer', 'shown_by'),
  // Of who answered for another, an id.
  'consents.answer': GO('person_id'),
  'consents.settlement': GO('person_id'),
  'consents.safety': GO('pupil_id'),
  'consents.asked': GO('pupil_id', 'told_id'),
  'consents.ask': GO('person_id'),
  'consents.pictured': GO('person_id'),
  'consents.take_down': GO('person_id'),
  'agreements.self_check': GO('person_id'),
  'agreements.exception': STAY(['person_id'], 'about', 'goes_to'),
  'agreements.exception_decision': STAY([], 'decision', 'words', 'salt'),
}

/** Rooms whose tables hold who did what, and texts that are the school's and not a person's. */
export const KEPT_WHOLE: Readonly<Record<string, string>> = {
  concerns:
    'A child protection record is kept for its whole time, and what it needs to be known by with it (decision 26); erasing a person’s own record leaves it whole.',
  transfers: 'That a child protection record was sent, and to whom, is kept as long as the record.',
  alerts:
    'What another system saw is kept as the record is that was made of it; of a key and of a hash of what came, ids and days.',
  attendance:
    'Who was absent, who rang and what was heard is kept as the attendance register is, for six years.',
  disclosures:
    'Who asked for a child protection record, and what was left out of it and why, is kept as long as the record.',
  adults: 'So is a record of a concern about an adult.',
  outside:
    'Counts under keyed hashes of network addresses, swept within two hours: nobody can be told from one.',
  offline:
    'A key of the school, days, and what is sealed until it is opened: whom it names nobody knows before that.',
  reports:
    'What to do, in the school’s words; of each confirmation a day and two ids. What visitors did, who asked for cover, and what was advised by telephone.',
  policies:
    'An approved document, and who decided what about it: ids, whose names go with the person’s record.',
}

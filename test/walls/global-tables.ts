/**
 * Tables that no school's wall stands around, each with its reason. Written by hand: adding a line here is a
 * decision that a reviewer sees. It names rooms, so it does not stand in src/platform.
 */
export const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  'platform.migration': 'What has been done to the schema; it holds nothing of a school.',
  'platform.school': 'The schools themselves: an address is looked up here before there is a school to set.',
  'platform.moved_clock': 'Whether the log takes any instant here: its owner says so, for tests.',
  'access.account': 'A way in for one human, who may be known to several schools.',
  'access.recovery_code': 'Of an account.',
  'access.passkey': 'Of an account: its key is all there is to find it by at sign-in.',
  'access.used_challenge':
    'Hashes of challenges that were answered: of nobody, and known before there is a school to set.',
  'access.session': 'Of an account: whose it is must be known before there is a school to set.',
  'access.link': 'Opened by somebody who has not signed in: its token is all there is to find it by.',
  'access.attempt': 'Counts under keyed hashes of addresses, known or not: no school can be told from it.',
  'access.lock_out': 'Of an account.',
  'access.backup_key': 'A backup is of the whole installation, so its key is of no school.',
}

/** Where the serving role may delete, and why nothing of a record is lost by it. */
export const APP_DELETES: Readonly<Record<string, string>> = {
  'access.attempt': 'A count that has run out means nothing.',
  'access.draft': 'A half-written form is given back to its writer, or lapses: it never was a record.',
  'access.session': 'A session that is over is swept; signing in and out stands in the log.',
  'access.used_challenge': 'A challenge that has run out is refused by its own end.',
  'outside.count': 'A count that has run out means nothing, and would be a trace of somebody.',
  'access.link': 'A link that has run out is swept; what was done by it stands in the log.',
}

/** Functions with their owner's rights that the serving role may run. */
export const APP_DEFINERS: Readonly<Record<string, string>> = {
  'alerts.open_to_me': 'The second wall asks it: which alerts whoever asks may open, by a duty of today.',
  'adults.open_to_me': 'The second wall asks it: what whoever asks may open.',
  'adults.managed_by_me': 'The second wall asks it: what whoever asks is case manager of.',
  'adults.offered_to_me': 'The second wall asks it: what stands open to whoever asks to take over.',
  'adults.mine_to_write':
    'The second wall asks it: whether whoever writes answers for this record. Yes or no.',
  'adults.seal_document':
    'Shuts a document’s file in the same breath as it writes who sealed it: watchword_eraser owns it.',
  'adults.destroy_document':
    'Empties a sealed document’s key on the police’s recorded word, for a second person: watchword_eraser owns it.',
  'adults.openings_of':
    'Who opened a document since it came, for its case manager: the chain itself is seen by nobody.',
  'adults.passed_by': 'Whom a rung passes by, for what moves the ladder and for a case manager: ids.',
  'adults.said_family':
    'Whom a rung passes by while somebody else is left, for what moves the ladder and for a case manager: ids.',
  'adults.told_to_reporter':
    'What a reporter is told of their own report; for whoever was named in it since, as it stood before.',
  'adults.unsigned_by_key':
    'Of a report that nobody had signed, to whoever holds the secret of its browser and is not kept from it: a name and when.',
  'adults.say_who_wrote':
    'Whoever holds that secret says whether they wrote it: it writes their word and their row as a reporter.',
  'adults.written_by_me': 'The second wall asks it: which of those are one’s own.',
  'adults.by_code': 'Where what a child adds with their two words belongs, and who is told: ids.',
  'adults.has_way_back':
    'The second wall asks it: whether somebody who has not signed in may add to a record.',
  'adults.was_read_by_code':
    'Whether what somebody wrote was read, to whoever holds the two words: yes or no.',
  'adults.answers_by_code': 'The answers to a child who holds the two words, and nothing of the record.',
  'consents.standing':
    'What stands of each child for each use: a no for safety is a no like any other, and whose it is it does not say.',
  'concerns.barred_to_me': 'The second wall asks it: from which records whoever asks is kept.',
  'concerns.own_children':
    'The second wall asks it: whose family whoever asks is, or was when a record was erased.',
  'concerns.seal_document':
    'Shuts a document’s file in the same breath as it writes who sealed it: watchword_eraser owns it.',
  'concerns.destroy_document':
    'Empties a sealed document’s key on the police’s recorded word, for a second person: watchword_eraser owns it.',
  'concerns.destroy_file':
    'Destroys a child’s file that two people have decided on, whose time has come and that nothing holds: watchword_eraser owns it.',
  'platform.shut_files': 'Whose bytes the sweep leaves: ids.',
  'concerns.kept_from':
    'What is kept from one of the leads, so that it is in no figure: ids, and none that is kept from whoever asks.',
  'concerns.passed_by': 'Whom a rung passes by: ids.',
  'concerns.freeze_particulars':
    'Copies into a record what the pupils’ files say, whoever writes it: it answers nothing.',
  'concerns.particulars_asked':
    'Of which fields the pupil’s file was asked for a record, and whether something stands there: never what.',
  'people.keep_particulars':
    'Takes what a file of the roll says of pupils that nothing here reads back: how many rows were new.',
  'concerns.family_not_barred':
    'Adults of a child in a record who are not kept from it yet, for what keeps them out: ids.',
  'concerns.earlier_known':
    'Which rows of a file stand here already, whoever they are about: its answer is shown to nobody.',
  'concerns.found_earlier':
    'Records of another system in which words stand, without those of a child of whoever asks: ids.',
  'concerns.found': 'Records in which words stand, without those from which whoever asks is kept: ids.',
  'people.pupils_alike': 'Pupils of a name, or of one spelt nearly so: ids.',
  'concerns.note_attempt':
    'That somebody asked for a record that is not theirs: it writes, and answers nothing.',
  'people.erase':
    'Lawful erasure: it takes out nothing that two people have not decided and the log does not hold.',
  'platform.append_entries': 'The only way into the log, so that no hand writes an entry or its number.',
  'platform.take_statistics': 'Counts rows for the planner; it reads and returns nothing of anybody.',
}

/**
 * Tables behind a second wall: inside their own school too a row is only for whoever stands in another row that says
 * so. With nobody set, none is seen.
 */
export const SECOND_WALL: Readonly<Record<string, string>> = {
  'adults.concern': 'Read by a reader’s row alone.',
  'adults.subject': 'For case managers.',
  'adults.reader': 'For case managers, and for what moves the ladder.',
  'adults.barred': 'For nobody: whoever is kept out must not find that they are.',
  'adults.rung': 'For case managers, and for what moves the ladder.',
  'adults.offer': 'For whom it is made, for case managers, and for what moves the ladder.',
  'adults.reading': 'For case managers.',
  'adults.addition': 'For case managers, and one’s own.',
  'adults.decision': 'For case managers.',
  'adults.answer': 'For case managers; its reporter asks a function.',
  'adults.telling': 'For case managers.',
  'adults.child_link': 'For case managers: only this side knows of the link.',
  'adults.laid_beside': 'For whoever manages both.',
  'adults.rule_broken': 'For case managers.',
  'adults.held': 'For case managers.',
  'adults.procedure_run': 'For case managers.',
  'adults.document': 'For case managers.',
  'adults.document_file': 'For case managers.',
  'adults.document_withdrawal': 'For case managers.',
  'adults.document_question': 'For case managers.',
  'adults.document_seal': 'For case managers.',
  'adults.document_police_word': 'For case managers.',
  'adults.document_destruction': 'For case managers.',
  'adults.procedure_entry': 'For case managers.',
  'adults.procedure_clock': 'For case managers, and for what moves clocks: no word of the record.',
  'adults.unsigned': 'For case managers; whoever holds the secret asks a function.',
  'adults.writer_word': 'For case managers.',
  'adults.way_back': 'For case managers; whoever holds the two words asks a function.',
  'concerns.barred': 'For nobody: whoever is kept out must not find that they are.',
  'people.particular': 'For nobody: it is copied into a record, by the database.',
  'concerns.child_particular': 'For whoever is lead or deputy that day.',
  'consents.safety': 'For the headteacher, the lead and deputies of that day.',
  'concerns.earlier_file': 'For whoever brought it: what is in it is looked at first.',
  'concerns.earlier_batch': 'For whoever may see a child of it: there is none in this test.',
  'concerns.earlier_withdrawal': 'The same.',
  'concerns.earlier_join': 'The same.',
  'concerns.earlier_entry': 'The same.',
  'reports.visit_call': 'For the two who spoke.',
  'reports.visit_call_step': 'The same.',
  'transfers.transfer': 'For whoever may open a record of that child: there is none in this test.',
  'transfers.bundle': 'The same.',
  'transfers.step': 'The same.',
  'transfers.receipt': 'The same.',
  'alerts.alert': 'For whoever would answer for it, and for what finds its place.',
  'alerts.place': 'The same.',
  'alerts.outcome': 'The same.',
  'attendance.lead_call': 'For whoever may open a record of that child: there is none in this test.',
  'disclosures.request': 'For whoever may open a record of that child: there is none in this test.',
  'disclosures.extension': 'The same.',
  'disclosures.outcome': 'The same.',
  'disclosures.answer': 'For whoever may open every record in it.',
  'disclosures.review': 'The same.',
  'disclosures.made': 'The same.',
}

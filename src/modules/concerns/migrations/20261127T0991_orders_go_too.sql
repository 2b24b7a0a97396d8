-- What became of an order, and that a record was restricted by it, goes with the record.
create or replace function concerns.goes_with_a_record() returns text[]
  language sql immutable set search_path = ''
  as $$
  select array['answer_told', 'action_end', 'action', 'protection_order', 'restriction',
    'referral_step', 'referral', 'procedure_entry', 'procedure_run',
    'sign_left', 'sign', 'sanction_step', 'sanction', 'device_search_entry', 'device_search', 'document_destruction',
    'document_police_word', 'document_seal', 'document_withdrawal', 'document_question', 'document_file', 'document',
    'extract_reading', 'given_extract', 'support_line', 'support_plan', 'writer_word', 'unsigned', 'way_back', 'held',
    'reading', 'rung', 'reader', 'barred', 'decision', 'check_answer', 'addition', 'contact', 'sharing', 'debrief',
    'attempt', 'lead_hand', 'elsewhere', 'record_kept', 'child_particular', 'child']
$$;
grant select, delete on concerns.protection_order, concerns.restriction to watchword_eraser;

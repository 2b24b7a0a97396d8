import type { PersonalData } from '../../platform/module.ts'

const BASIS = 'Public task: safeguarding children (Education Act 2002, section 175)'
const KEEP = '25 years, then looked at again'
const FROM = 'The child’s date of birth'
const LEAVES =
  'Everything: a child protection record is kept for its whole time, and is never erased on request'
const decides = 'Data protection officer and headteacher'

/** The years are the school’s own: concerns.retention_schedule. */
const OF_RECORDS: readonly PersonalData[] = [
  'concern',
  'child',
  'child_particular',
  'addition',
  'reading',
  'rung',
  'reader',
  'barred',
  'decision',
  'check_answer',
  'held',
  'way_back',
  'unsigned',
  'writer_word',
  'action',
  'action_end',
  'referral',
  'referral_step',
  'protection_order',
  'restriction',
  'contact',
  'sharing',
  'procedure_run',
  'procedure_entry',
  'sign',
  'sign_left',
  'searcher',
  'searcher_end',
  'search_guidance',
  'search_guidance_review',
  'device_search',
  'device_search_entry',
  'sanction',
  'sanction_step',
  'debrief',
  'support_plan',
  'support_line',
  'taking',
  'break_glass',
  'break_glass_reading',
  'break_glass_review',
  'pattern',
  'answer_told',
  'pattern_review',
  'attempt',
  'lead_hand',
  'given_extract',
  'extract_reading',
  'document',
  'document_file',
  'document_withdrawal',
  'document_question',
  'document_seal',
  'document_police_word',
  'document_destruction',
  'term_figures',
  'figures_review',
  'trend_note',
  'trend_group',
  'trend_grouped',
  'trend_deed',
  'own_kind',
  'own_kind_end',
  'alert_flag',
  'alert_adult',
  'earlier_file',
  'earlier_batch',
  'earlier_withdrawal',
  'earlier_child',
  'earlier_join',
  'earlier_entry',
  'elsewhere',
  'kept_child',
  'file_line',
  'file_hold',
  'file_review',
  'record_kept',
].map(table => ({
  table: `concerns.${table}` as const,
  ...{ basis: BASIS, keep: KEEP, from: FROM, erasureLeaves: LEAVES, decides },
}))

const SHOWING = 'Legal obligation: showing what was destroyed, by whom and under which rule'
/** What is left when a file is destroyed, and what says when that may be: no child is named in any of it. */
const OF_DESTRUCTION: readonly PersonalData[] = (
  [
    ['retention_schedule', 'As long as a file was kept by it'],
    ['file_destruction', 'For good'],
    ['file_tombstone', 'As long as a list of another system may bring a destroyed file back'],
    ['file_told', '1 year'],
  ] as const
).map(([table, keep]) => ({
  table: `concerns.${table}` as const,
  ...{ basis: SHOWING, keep, from: 'The day of it', decides },
  erasureLeaves: 'All of it: ids, days, references and keyed hashes',
}))

const OF_MONTHS: PersonalData = {
  table: 'concerns.month_signed',
  basis: 'Legal obligation: showing that it is looked at who opens child protection records',
  keep: '6 years',
  from: 'The day of the signature',
  erasureLeaves: 'The month, the counts, what was found and an id',
  decides,
}

export const personalData: readonly PersonalData[] = [...OF_RECORDS, ...OF_DESTRUCTION, OF_MONTHS]

import type { PersonalData } from '../../platform/module.ts'

const BASIS = 'Public task: safeguarding children (Education Act 2002, section 175)'
const KEEP = '25 years, then looked at again'
const FROM = 'The child’s date of birth'
const LEAVES =
  'Everything: a child protection record is kept for its whole time, and is never erased on request'
const decides = 'Data protection officer and headteacher'

/** The years are the school's own to change in its retention schedule. */
export const personalData: readonly PersonalData[] = [
  'concern',
  'child',
  'addition',
  'reading',
  'rung',
  'reader',
  'barred',
  'decision',
  'check_answer',
  'held',
  'way_back',
  'action',
  'action_end',
  'referral',
  'referral_step',
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
  'alert_flag',
  'alert_adult',
].map(table => ({
  table: `concerns.${table}` as const,
  ...{ basis: BASIS, keep: KEEP, from: FROM, erasureLeaves: LEAVES, decides },
}))

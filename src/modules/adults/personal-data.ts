import type { PersonalData } from '../../platform/module.ts'

const BASIS =
  'Public task: safeguarding children, and dealing with concerns about adults who work with them (Education Act 2002, section 175)'
const KEEP = 'Until the adult has left and for as long after as the school’s retention schedule says'
const FROM = 'The day they leave'
const LEAVES = 'Everything: it is kept for its whole time, and is never erased on request'
const decides = 'Headteacher, or the chair of governors where it is about the headteacher'

/** The years are the school's own to change in its retention schedule. */
export const personalData: readonly PersonalData[] = [
  'concern',
  'subject',
  'reader',
  'barred',
  'rung',
  'offer',
  'reading',
  'addition',
  'decision',
  'answer',
  'telling',
  'child_link',
  'laid_beside',
  'rule_broken',
  'family',
  'held',
  'way_back',
  'unsigned',
  'writer_word',
  'procedure_run',
  'procedure_entry',
  'procedure_clock',
  'document',
  'document_file',
  'document_withdrawal',
  'document_question',
  'document_seal',
  'document_police_word',
  'document_destruction',
].map(table => ({
  table: `adults.${table}` as const,
  ...{ basis: BASIS, keep: KEEP, from: FROM, erasureLeaves: LEAVES, decides },
}))

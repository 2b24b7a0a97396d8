import type { PersonalData } from '../../platform/module.ts'

const basis =
  'Public task: safe recruitment and induction, and keeping what a leaver knew or held (Education Act 2002, section 175)'
const decides = 'Data protection officer and headteacher'
const from = 'The day they leave'
const keep = 'As long as the personnel file'

export const personalData: readonly PersonalData[] = [
  { table: 'starters.list', basis, keep, from, erasureLeaves: 'Nothing', decides },
  { table: 'starters.line', basis, keep, from, erasureLeaves: 'Nothing', decides },
  {
    ...{ table: 'starters.done', basis, keep, from, decides },
    erasureLeaves: 'Nothing of their own list; on others’, what was done, and an id',
  },
  {
    ...{ table: 'starters.owner', basis, keep, from, decides },
    erasureLeaves: 'Nothing of their own list; of others’, the days, and an id',
  },
  {
    ...{ table: 'starters.asked_line', basis, keep: '6 years', from: 'The day it was replaced', decides },
    erasureLeaves: 'All of it: what the school asks of everybody, and an id',
  },
]

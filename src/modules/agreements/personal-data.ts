import type { PersonalData } from '../../platform/module.ts'

const PUBLIC_TASK =
  'Public task: the school must show who has agreed to its rules (Education Act 2002, section 175)'
const decides = 'Data protection officer and headteacher'
const WITH_THE_FILE = 'As long as the personnel file, or the pupil’s file'

/** Years are the school's own to change in its retention schedule. */
export const personalData: readonly PersonalData[] = [
  {
    table: 'agreements.signature',
    basis: PUBLIC_TASK,
    keep: WITH_THE_FILE,
    from: 'The day they leave',
    erasureLeaves: 'The version, the day and ids; the typed name and the salt go',
    decides,
  },
  {
    table: 'agreements.refusal',
    basis: PUBLIC_TASK,
    keep: WITH_THE_FILE,
    from: 'The day it was answered',
    erasureLeaves: 'That somebody refused, when, and ids; their words, the answer and the salt go',
    decides,
  },
  {
    table: 'agreements.signs_for',
    basis: PUBLIC_TASK,
    keep: '1 year',
    from: 'The day it ended',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'agreements.link',
    basis: PUBLIC_TASK,
    keep: '90 days',
    from: 'The day it ended; one that was signed with, as long as the signature',
    erasureLeaves: 'Nothing; of one that was signed with, the days and ids, and it opens nothing',
    decides,
  },
  {
    table: 'agreements.link_try',
    basis: 'Public task: keeping others from guessing a parent’s link',
    keep: '1 day',
    from: 'The first try',
    erasureLeaves: 'Nothing: it holds a keyed hash of a network address',
    decides,
  },
  {
    table: 'agreements.not_now',
    basis: PUBLIC_TASK,
    keep: '1 year',
    from: 'The day it was pressed',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'agreements.reminder',
    basis: PUBLIC_TASK,
    keep: '1 year',
    from: 'The day it was sent',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'agreements.consequences_seen',
    basis: PUBLIC_TASK,
    keep: WITH_THE_FILE,
    from: 'The day it was read',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'agreements.confirmation',
    basis: PUBLIC_TASK,
    keep: WITH_THE_FILE,
    from: 'The day it was said',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'agreements.self_check',
    basis: PUBLIC_TASK,
    keep: '2 years',
    from: 'The day of the check',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'agreements.exception',
    basis: PUBLIC_TASK,
    keep: WITH_THE_FILE,
    from: 'The day they leave',
    erasureLeaves: 'What the rule is about, the days and ids; the words and the salt go',
    decides,
  },
  {
    table: 'agreements.exception_decision',
    basis: PUBLIC_TASK,
    keep: WITH_THE_FILE,
    from: 'The day they leave',
    erasureLeaves: 'What was decided, the days and ids; the words and the salt go',
    decides,
  },
  {
    table: 'agreements.talk_person',
    basis: PUBLIC_TASK,
    keep: WITH_THE_FILE,
    from: 'The day of the talk',
    erasureLeaves: 'Nothing; the day of the talk and who wrote it down stay',
    decides,
  },
]

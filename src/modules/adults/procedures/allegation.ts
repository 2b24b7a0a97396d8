import type { Lock, Procedure, Step } from '../../../platform/procedures/procedure.ts'
import { AT_LAST, endOf } from './allegation-at-last.ts'
import { MEANWHILE } from './allegation-meanwhile.ts'

const goesOn = { answer: { step: 'hold', ask: 'wait', is: ['no'] } }

/** While somebody asks the school to wait it finds out nothing, tells nothing and decides nothing. */
const frozen = (act: string): Lock => ({
  act,
  until: [goesOn],
  says: 'The police, social care or the LADO may have to act first. This waits until they have been asked and say that the school may go on.',
})

const LOCKS: readonly Lock[] = [
  {
    act: 'telling',
    until: [
      { step: 'lado' },
      { answer: { step: 'lado', ask: 'mayTell', is: ['yes'] } },
      { step: 'crime' },
      { step: 'police' },
      goesOn,
    ],
    says: 'The adult is told nothing until the LADO’s advice is recorded, the LADO agrees, and nobody asks the school to wait.',
  },
  {
    act: 'keep-in-school',
    until: [{ answer: { step: 'lado', ask: 'threshold', is: ['not-met'] } }],
    says: 'It stays an allegation until the LADO says that it does not meet the harm threshold.',
  },
  ...['facts', 'found', 'outcome', 'told', 'end'].map(frozen),
]

const NEVER: readonly string[] = [
  'Do not deal with it if it is about you, your family or a friend.',
  'Do not investigate, and interview nobody, before the LADO has advised.',
  'Do not ask leading questions.',
  'Promise nobody that you will keep it secret.',
  'Do not tell the adult before the LADO agrees, nor while the police ask you to wait.',
  'Suspend nobody without considering what else would do.',
  'Never let a resignation or a settlement end it.',
  'Never keep it in the school as a low-level concern unless the LADO says that it does not meet the threshold.',
  'Publish nothing by which the adult or the child could be known.',
  'Put no picture and no file in here.',
  'Never put what was false, malicious, unsubstantiated or unfounded in a reference.',
  'Leave nothing that was false or malicious on the personnel file, unless the adult agrees in writing.',
]

const PART_FOUR = {
  name: 'Keeping children safe in education, Part four, section one',
  edition: '1 September 2026',
}

type Own = Pick<Procedure, 'key' | 'title' | 'alsoCalled' | 'version' | 'first'> & {
  /** What comes first in this kind, before what every allegation has. */
  steps: readonly Step[]
  never?: readonly string[]
  locks?: readonly Lock[]
  guidance?: Procedure['guidance']
}

/** An allegation of some kind: what is its own, and what every allegation has. */
export const allegationOf = ({ steps, never = [], locks = [], guidance = [], ...own }: Own): Procedure => ({
  ...own,
  guidance: [PART_FOUR, ...guidance],
  never: [...never, ...NEVER],
  steps: [...steps, ...MEANWHILE, ...AT_LAST, endOf(steps)],
  locks: [...LOCKS, ...locks],
})

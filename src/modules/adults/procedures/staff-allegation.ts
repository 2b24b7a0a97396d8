import type { Lock, Procedure } from '../../../platform/procedures/procedure.ts'
import { AT_FIRST } from './allegation-at-first.ts'
import { AT_LAST } from './allegation-at-last.ts'
import { MEANWHILE } from './allegation-meanwhile.ts'

const goesOn = { answer: { step: 'hold', ask: 'wait', is: ['no'] } }

/** While somebody asks the school to wait it finds out nothing, tells nothing and decides nothing. */
const frozen = (act: string): Lock => ({
  act,
  until: [goesOn],
  says: 'The police, social care or the LADO may have to act first. This waits until they have been asked and say that the school may go on.',
})

export const staffAllegation: Procedure = {
  key: 'staff-allegation',
  title: 'An allegation about an adult',
  alsoCalled: [
    'Allegation against staff',
    'Allegation of abuse by a member of staff, volunteer, contractor or governor',
    'Harm threshold',
    'Position of trust',
  ],
  version: 1,
  guidance: [
    { name: 'Keeping children safe in education, Part four, section one', edition: '1 September 2026' },
  ],
  first: 'A child in danger now? Ring 999. Then ring the LADO, before you speak to anybody else about it.',
  never: [
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
  ],
  steps: [...AT_FIRST, ...MEANWHILE, ...AT_LAST],
  locks: [
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
    frozen('facts'),
    frozen('found'),
    frozen('outcome'),
    frozen('told'),
    frozen('end'),
  ],
}

import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { sanctionsEvidence } from '../queries/sanctions-evidence.ts'
import { LEAST_AGE, MOST_AGE, type Offered, SANCTION_ASKS, sayAges } from '../sanctions.ts'

export const SANCTION_OFFERED = ['offered', 'not-offered'] as const
export type Sanction = Offered & { offered: (typeof SANCTION_OFFERED)[number] }

const MORE: Readonly<Record<Offered['asks'], string>> = {
  'nothing-more': '',
  interview: '; the interview stays open until it is held or cancelled',
  'parents-told': '; it stays open until a parent was told',
}
const age = (what: string) =>
  z
    .int(`Enter the ${what} age`)
    .min(LEAST_AGE, `Enter ${LEAST_AGE} or more`)
    .max(MOST_AGE, `Enter ${MOST_AGE} or fewer`)

/** Only what a policy lists can be recorded; where it lists none at all, one in one’s own words with the clause it rests on. */
export const sanctions = control<Sanction>({
  name: 'concerns.sanctions',
  asks: 'Record only sanctions that the policy lists, each with its level, or the reason why there is none',
  version: 1,
  parameters: z.object({
    sanction: z
      .string()
      .trim()
      .min(1, 'Write which sanction it is')
      .max(80, 'Write at most 80 characters')
      .meta({ title: 'Sanction' }),
    offered: z
      .enum(SANCTION_OFFERED, 'Select whether it is offered')
      .default('offered')
      .meta({ title: 'Is it offered?' }),
    level: z
      .int('Enter the level')
      .min(1, 'Enter 1 or more')
      .max(9, 'Enter 9 or fewer')
      .default(1)
      .meta({ title: 'Level or stage of the policy at which it is, 1 the lowest' }),
    fromAge: age('lowest').default(LEAST_AGE).meta({ title: 'Lowest age for which it is' }),
    toAge: age('highest').default(MOST_AGE).meta({ title: 'Highest age for which it is' }),
    asks: z
      .enum(SANCTION_ASKS, 'Select what it asks for')
      .default('nothing-more')
      .meta({ title: 'What choosing it asks for' }),
    policy: z
      .string()
      .trim()
      .min(1, 'Write which policy lists it')
      .max(120, 'Write at most 120 characters')
      .default('Behaviour policy')
      .meta({ title: 'The policy that lists it' }),
    policyFrom: z.iso
      .date('Enter a day as 2026-09-01')
      .or(z.literal(''))
      .default('')
      .meta({ title: 'The day since which that policy stands, as 2026-09-01, if it is not in Watchword' }),
  }),
  keyedBy: ['sanction'],
  byDefault: [],
  stricter: (a, b) =>
    a.sanction === b.sanction &&
    SANCTION_OFFERED.indexOf(a.offered) <= SANCTION_OFFERED.indexOf(b.offered) &&
    a.fromAge >= b.fromAge &&
    a.toAge <= b.toAge,
  without: {
    ...{ sanction: 'none', offered: 'not-offered', level: 1, fromAge: LEAST_AGE, toAge: MOST_AGE },
    ...{ asks: 'nothing-more', policy: 'Behaviour policy', policyFrom: '' },
  },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ offered, ...one }) =>
    offered === 'offered'
      ? `A sanction at level ${one.level}${sayAges(one) && `, ${sayAges(one)}`}, by the ${one.policy}: ${one.sanction}${MORE[one.asks]}`
      : `Not a sanction here: ${one.sanction}`,
  // By night alone: a reading at the minute of a sanction would tell that there was one.
  movedBy: [],
  evidence: (call, { sanction, offered }) => sanctionsEvidence(call, sanction, offered === 'offered'),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})

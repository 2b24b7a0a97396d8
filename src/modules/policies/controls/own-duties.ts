import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { HELD_AS, type HeldAs } from '../../people/index.ts'
import { ownDutiesEvidence } from '../queries/own-duties-evidence.ts'
import { sayHeldAs } from '../say-held-as.ts'

const SHOWN = ['shown', 'not-shown'] as const
export type OwnDuties = { heldAs: HeldAs; shown: (typeof SHOWN)[number]; months: number }

/** What the policies ask of somebody as what they are here stands on one page of theirs; gone through once in so many months. */
export const ownDuties = control<OwnDuties>({
  name: 'people.own-duties',
  asks: 'Show everybody what the policies ask of them as what they are here, and have them go through it',
  version: 1,
  parameters: z.object({
    heldAs: z.enum(HELD_AS, 'Select as what').meta({ title: 'Whoever is' }),
    shown: z.enum(SHOWN, 'Select whether it is shown').default('shown').meta({ title: 'Their duties are' }),
    months: z
      .int('Enter how many months')
      .min(0, 'Enter 0 or more')
      .max(24, 'Enter 24 or fewer')
      .default(0)
      .meta({ title: 'Gone through every so many months; 0 asks for none' }),
  }),
  keyedBy: ['heldAs'],
  byDefault: [],
  stricter: (a, b) =>
    a.heldAs === b.heldAs &&
    SHOWN.indexOf(a.shown) <= SHOWN.indexOf(b.shown) &&
    (b.months === 0 || (a.months > 0 && a.months <= b.months)),
  without: { heldAs: 'staff', shown: 'not-shown', months: 0 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ heldAs, shown, months }) =>
    shown === 'not-shown'
      ? `${sayHeldAs(heldAs)}: their duties are not shown`
      : `${sayHeldAs(heldAs)}: their duties stand on one page${months ? `, gone through every ${months === 1 ? 'month' : `${months} months`}` : ''}`,
  movedBy: [
    'policies.own-checked',
    'policies.version-approved',
    'people.joined',
    'people.left',
    'people.appointed',
    'people.appointment-ended',
  ],
  evidence: ownDutiesEvidence,
  fix: { text: 'See your own', url: '/duties/mine' },
})

import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { BY_DUTY } from '../permissions.ts'
import { oneRegisterEvidence } from '../queries/one-register-evidence.ts'

export const REGISTER_PARTS = ['parent-policy', 'form', 'source', 'other-system'] as const
export type RegisterPart = (typeof REGISTER_PARTS)[number]
export const REFERENCE_DUE = ['same-day', 'next-school-day', 'not-asked'] as const
export type ReferenceDue = (typeof REFERENCE_DUE)[number]
export const REGISTER_SHOWN = ['shown', 'not-shown'] as const
export type OneRegister = {
  part: RegisterPart
  named: string
  within: ReferenceDue
  shown: (typeof REGISTER_SHOWN)[number]
}

const DUE_WORDS: Readonly<Record<ReferenceDue, string>> = {
  'same-day': ' by the end of the day',
  'next-school-day': ' by the end of the next school day',
  'not-asked': '',
}
const says = ({ part, named, within }: OneRegister): string =>
  ({
    'parent-policy': `Each concern, online or not, is dealt with under: ${named}`,
    form: `The form of a concern is: ${named}`,
    source: 'Of a concern that began elsewhere it is kept where, when, and why it was written down late',
    'other-system': `Each concern has its reference in ${named}, or an entry for it was taken${DUE_WORDS[within]}`,
  })[part]

/** There is one register by the form itself, and no switch gives a second; this is what a policy says about it. */
export const oneRegister = control<OneRegister>({
  name: 'concerns.one-register',
  asks: 'Keep every concern about a child, online or not, in the one register, whatever form, message or system it began in',
  version: 1,
  parameters: z
    .object({
      part: z.enum(REGISTER_PARTS, 'Select what is said of it').meta({ title: 'What is said of it' }),
      named: z
        .string()
        .trim()
        .max(120, 'Write at most 120 characters')
        .default('')
        .meta({ title: 'The policy, the form or the other system, by its name' }),
      within: z
        .enum(REFERENCE_DUE, 'Select by when')
        .default('not-asked')
        .meta({ title: 'By when the other system is to have it' }),
      shown: z
        .enum(REGISTER_SHOWN, 'Select whether it is shown')
        .default('shown')
        .meta({ title: 'Is it shown?' }),
    })
    .refine(({ part, named }) => part === 'source' || named !== '', {
      path: ['named'],
      message: 'Write its name',
    }),
  keyedBy: ['part', 'named'],
  byDefault: [],
  stricter: (a, b) =>
    a.part === b.part &&
    a.named === b.named &&
    REGISTER_SHOWN.indexOf(a.shown) <= REGISTER_SHOWN.indexOf(b.shown) &&
    REFERENCE_DUE.indexOf(a.within) <= REFERENCE_DUE.indexOf(b.within),
  without: { part: 'source', named: '', within: 'not-asked', shown: 'not-shown' },
  says: [],
  speaksOf: 'watchword',
  sentence: one => (one.shown === 'shown' ? says(one) : `Not shown: ${says(one)}`),
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, one) => oneRegisterEvidence(call, one),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})

/** What the school’s policy says of its register today. */
export type RegisterSaid = {
  policies: readonly string[]
  forms: readonly string[]
  keepsSource: boolean
  /** Other systems that are to have it, by name. */
  systems: readonly { system: string; within: ReferenceDue }[]
}

export async function registerSaid(call: Call): Promise<RegisterSaid> {
  const all = (await allInForce(call, oneRegister))
    .map(({ parameters }) => parameters)
    .filter(({ shown }) => shown === 'shown')
    .toSorted((a, b) => a.named.localeCompare(b.named))
  const named = (part: RegisterPart) => all.filter(one => one.part === part)
  return {
    policies: named('parent-policy').map(one => one.named),
    forms: named('form').map(one => one.named),
    keepsSource: named('source').length > 0,
    systems: named('other-system').map(one => ({ system: one.named, within: one.within })),
  }
}

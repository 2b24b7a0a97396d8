import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { ALL, type GrantRegister, KEPT, type Part, PARTS } from '../asked.ts'
import { EVERY, EVERY_WORDS, type Every } from '../due.ts'
import { may } from '../permissions.ts'
import { grantRegisterEvidence } from '../queries/register-evidence.ts'

const SAYS: Readonly<Record<Part, (of: string, every: Every) => string>> = {
  register: of => `Who may use ${of} is written down: who, what, let in by whom, from when and until when`,
  'still-needed': (of, every) => `Whoever may use ${of} says ${EVERY_WORDS[every]} that they still need it`,
  'sign-ins': of => `A shared or missing login to ${of} is listed with its reason and who agreed to it`,
  strength: (of, every) => `That the password of ${of} is strong is confirmed ${EVERY_WORDS[every]}`,
  'own-policy': of => `Whoever may use ${of} confirms its own policy`,
  members: (of, every) => `Its owner confirms ${EVERY_WORDS[every]} who may use ${of}`,
  shut: (of, every) => `That ${of} is shut to those whom it is not for is tried ${EVERY_WORDS[every]}`,
}

/** The school’s own register of who may use what. It opens nothing: it says who was let in, and asks whether that still holds. */
export const grantRegister = control<GrantRegister>({
  name: 'systems.grant-register',
  asks: 'Keep a register of who may use which system, and ask whether it still holds',
  version: 1,
  parameters: z.object({
    part: z.enum(PARTS, 'Select what is kept').meta({ title: 'What is kept' }),
    system: z
      .string()
      .trim()
      .min(2, 'Enter the system or its part, or “all”')
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .default(ALL)
      .meta({ title: 'Of which system, area or part, as the register calls it' }),
    every: z.enum(EVERY, 'Select how often').default('never').meta({ title: 'Asked again each' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['part', 'system'],
  byDefault: [],
  stricter: (a, b) =>
    a.part === b.part &&
    a.system === b.system &&
    EVERY.indexOf(a.every) <= EVERY.indexOf(b.every) &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: { part: 'register', system: ALL, every: 'never', kept: 'not-kept' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, system, every, kept }) => {
    const says = SAYS[part](system === ALL ? 'each system' : system, every)
    return kept === 'kept' ? says : `Not kept: ${says.charAt(0).toLowerCase()}${says.slice(1)}`
  },
  movedBy: ['people.left', 'people.joined'],
  evidence: grantRegisterEvidence,
  fix: { text: 'See who may use what', url: '/systems', for: may.see.who },
})

/** What the policy asks of the register, as far as it is kept. */
export const askedOfRegister = async (call: Call, part: Part): Promise<GrantRegister[]> =>
  (await allInForce(call, grantRegister))
    .map(({ parameters }) => parameters)
    .filter(asked => asked.part === part && asked.kept === 'kept')

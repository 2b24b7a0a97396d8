import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type Kind, KIND_WORDS, KINDS } from '../for-a-time.ts'
import { may } from '../permissions.ts'
import { timeLimitedEvidence } from '../queries/time-limited-evidence.ts'

export const THROUGH = ['approved', 'any'] as const
export const MATCHED = ['matched', 'not-matched'] as const
export const LIMITED = ['limited', 'not-limited'] as const
export type TimeLimited = {
  kind: Kind
  through: (typeof THROUGH)[number]
  signIns: (typeof MATCHED)[number]
  limited: (typeof LIMITED)[number]
}

/** Whoever comes in from outside, or to maintain something, does so for a reason, by an approver and until a day. */
export const timeLimitedAccess = control<TimeLimited>({
  name: 'systems.time-limited-access',
  asks: 'Let people in from outside only for a reason, until a day, and through systems that are approved for it',
  version: 1,
  parameters: z.object({
    kind: z.enum(KINDS, 'Select who comes in').meta({ title: 'Who comes in' }),
    through: z
      .enum(THROUGH, 'Select through which systems')
      .default('approved')
      .meta({ title: 'Through which systems' }),
    signIns: z
      .enum(MATCHED, 'Select whether sign-ins are matched')
      .default('not-matched')
      .meta({ title: 'Are sign-ins matched to what was agreed?' }),
    limited: z
      .enum(LIMITED, 'Select whether it is limited')
      .default('limited')
      .meta({ title: 'Is it limited?' }),
  }),
  keyedBy: ['kind'],
  byDefault: [],
  stricter: (a, b) =>
    a.kind === b.kind &&
    THROUGH.indexOf(a.through) <= THROUGH.indexOf(b.through) &&
    MATCHED.indexOf(a.signIns) <= MATCHED.indexOf(b.signIns) &&
    LIMITED.indexOf(a.limited) <= LIMITED.indexOf(b.limited),
  without: { kind: 'staff-remote', through: 'any', signIns: 'not-matched', limited: 'not-limited' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ kind, through, signIns, limited }) =>
    limited === 'limited'
      ? `${KIND_WORDS[kind]}: only with a need, an approver and a last day${through === 'approved' ? ', through systems approved for it' : ''}${signIns === 'matched' ? ', and each sign-in is matched to it' : ''}`
      : `${KIND_WORDS[kind]}: not limited`,
  movedBy: [],
  evidence: timeLimitedEvidence,
  fix: { text: 'See who comes in from outside', url: '/systems/for-a-time', for: may.see.who },
})

/** Whether the policy lets this kind in only through systems that are approved for it. */
export const isOnlyThroughApproved = async (call: Call, kind: Kind): Promise<boolean> =>
  (await allInForce(call, timeLimitedAccess)).some(
    ({ parameters }) =>
      parameters.kind === kind && parameters.limited === 'limited' && parameters.through === 'approved',
  )

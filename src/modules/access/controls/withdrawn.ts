import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { may } from '../permissions.ts'
import { withdrawnEvidence } from '../queries/withdrawn-evidence.ts'

export const FROM_WHOM = ['everybody', 'staff', 'volunteer', 'contractor', 'pupil'] as const
export const RESTORED = ['on-end-date', 'on-review'] as const
export const FOR_GOOD = ['may-be', 'never'] as const
export const KEPT = ['kept', 'not-kept'] as const
export type WithdrawnAccess = {
  from: (typeof FROM_WHOM)[number]
  restored: (typeof RESTORED)[number]
  forGood: (typeof FOR_GOOD)[number]
  kept: (typeof KEPT)[number]
}

const WHOM: Readonly<Record<WithdrawnAccess['from'], string>> = {
  everybody: 'somebody',
  staff: 'a member of staff',
  volunteer: 'a volunteer',
  contractor: 'a contractor',
  pupil: 'a pupil',
}

/** Access that is taken away is shut from that minute, stands with its reason and end, and comes back as the policy says. */
export const withdrawnAccess = control<WithdrawnAccess>({
  name: 'access.withdrawn',
  asks: 'Take access away with a reason, a start and an end, and give it back as the policy says',
  version: 2,
  // Its first version knew no volunteers and no contractors.
  upgrade: stored => stored,
  parameters: z.object({
    from: z.enum(FROM_WHOM, 'Select from whom').default('everybody').meta({ title: 'From whom' }),
    restored: z
      .enum(RESTORED, 'Select how it comes back')
      .default('on-end-date')
      .meta({ title: 'How it comes back' }),
    forGood: z
      .enum(FOR_GOOD, 'Select whether it may be without an end')
      .default('may-be')
      .meta({ title: 'May it be without an end?' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['from'],
  byDefault: [],
  stricter: (a, b) =>
    a.from === b.from &&
    RESTORED.indexOf(a.restored) >= RESTORED.indexOf(b.restored) &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: { from: 'everybody', restored: 'on-end-date', forGood: 'may-be', kept: 'not-kept' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ from, restored, forGood, kept }) =>
    kept === 'not-kept'
      ? 'Access that is taken away is not written down'
      : `Access that is taken away from ${WHOM[from]} is shut from that minute, with its reason and its end${forGood === 'never' ? ', never for good' : ''}; it comes back ${restored === 'on-review' ? 'only once the headteacher has looked at it' : 'by itself on its day'}`,
  // By night alone: a reading at the minute of a decision would tell that there was one.
  movedBy: [],
  evidence: withdrawnEvidence,
  fix: { text: 'See whose access is taken away', url: '/withdrawn', for: may.seeWithdrawn.who },
})

/** What the policy says of these people: what names them stands over what names everybody. */
export async function withdrawnAskedOf(
  call: Call,
  kinds: readonly string[],
): Promise<WithdrawnAccess | undefined> {
  const asked = (await allInForce(call, withdrawnAccess))
    .map(({ parameters }) => parameters)
    .filter(({ kept }) => kept === 'kept')
  return asked.find(({ from }) => kinds.includes(from)) ?? asked.find(({ from }) => from === 'everybody')
}

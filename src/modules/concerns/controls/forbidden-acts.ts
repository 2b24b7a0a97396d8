import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { type Act, ACTS } from '../procedures/policy.ts'
import { SEALED } from './sealed.ts'

const BARRED = ['barred', 'free'] as const
export type ForbiddenAct = { act: Act; is: (typeof BARRED)[number] }

const SAYS: Readonly<Record<Act, string>> = {
  view: 'Nobody views it but the safeguarding lead or a deputy, and only after the reason, what else was tried, who agreed, the second adult and the place are written down',
  delete:
    'Nobody deletes it before it is decided who else must know, nor while an agency needs it; who deletes it, where, before whom and when is written down',
}

/** What nobody may do with imagery of children. That nobody sends, copies or stores it here needs no setting: there is no way. */
export const forbiddenActs = control<ForbiddenAct>({
  name: 'concerns.forbidden-acts',
  asks: 'Refuse that a nude or semi-nude is viewed or deleted, but for what is written down before',
  version: 1,
  parameters: z.object({
    act: z.enum(ACTS, 'Select the act').meta({ title: 'The act' }),
    is: z.enum(BARRED, 'Select whether it is barred').default('barred').meta({ title: 'Is it barred?' }),
  }),
  keyedBy: ['act'],
  byDefault: ACTS.map(act => ({ act, is: 'barred' as const })),
  stricter: (a, b) => a.act === b.act && BARRED.indexOf(a.is) <= BARRED.indexOf(b.is),
  without: { act: 'view', is: 'free' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ act, is }) => (is === 'free' ? `Anybody may ${act} it` : SAYS[act]),
  never: ({ is }) =>
    is === 'free'
      ? 'Viewing or deleting it outside these rules may be an offence, and no policy may allow it (UKCIS, Sharing nudes and semi-nudes, March 2024).'
      : undefined,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
})

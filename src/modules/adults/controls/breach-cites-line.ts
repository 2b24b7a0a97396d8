import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { ADULTS_WITH_ACCOUNTS, type AdultWithAccount } from '../../agreements/index.ts'
import { may } from '../permissions.ts'
import { SEALED } from './sealed.ts'

const LINE = ['named', 'not-asked'] as const
export type BreachCitesLine = { audience: AdultWithAccount; line: (typeof LINE)[number] }

/** Its evidence is for this register’s own readers alone. */
export const breachCitesLine = control<BreachCitesLine>({
  name: 'adults.breach-cites-line',
  asks: 'Name the line of their own agreement that an adult broke, as it stood that day and whether they had signed it',
  version: 1,
  parameters: z.object({
    audience: z
      .enum(ADULTS_WITH_ACCOUNTS, 'Select whose agreement it is')
      .meta({ title: 'Whose agreement it is' }),
    line: z.enum(LINE, 'Select whether the line is named').default('named').meta({ title: 'Is it named?' }),
  }),
  keyedBy: ['audience'],
  byDefault: ADULTS_WITH_ACCOUNTS.map(audience => ({ audience, line: 'named' as const })),
  stricter: (a, b) => a.audience === b.audience && LINE.indexOf(a.line) <= LINE.indexOf(b.line),
  without: { audience: 'staff', line: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, line }) =>
    line === 'named'
      ? `Where a rule of ${AUDIENCE_WORDS[audience].many} was broken, its line is named, with the version and whether it was signed by then, for whoever answers and nobody else`
      : `Not asked of ${AUDIENCE_WORDS[audience].many}`,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
  fix: { text: 'See which rules were broken', url: '/concerns-about-adults/rules', for: may.answer.who },
})

/** Of whose agreements a broken line is named here. */
export const audiencesNamed = async (call: Call): Promise<ReadonlySet<AdultWithAccount>> =>
  new Set(
    (await allInForce(call, breachCitesLine)).flatMap(({ parameters: { audience, line } }) =>
      line === 'named' ? [audience] : [],
    ),
  )

import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { may } from '../permissions.ts'
import { knownBySignature } from '../queries/known-by-signature.ts'
import { toldEvidence } from '../queries/entries-evidence.ts'
import { knownEvidence } from '../queries/known-evidence.ts'
import { sharesEvidence } from '../queries/shares.ts'

export const KNOWERS = ['staff', 'headteacher', 'leads', 'everybody'] as const
/** By a signature: an agreement that names it, signed by whoever is asked to sign one. By a question: once a school year. */
const ASKED = ['each-version', 'by-signature', 'by-question', 'not-asked'] as const
/** Where its words stand: on a page for adults here, or where each audience begins to report, in words of its own. */
const STANDS = ['to-adults', 'to-each'] as const
export type ProcedureKnown = {
  audience: (typeof KNOWERS)[number]
  procedure: string
  asked: (typeof ASKED)[number]
  stands: (typeof STANDS)[number]
}

const WHO: Readonly<Record<ProcedureKnown['audience'], string>> = {
  staff: 'Every member of staff',
  headteacher: 'The headteacher',
  leads: 'The safeguarding lead and each deputy',
  everybody: 'Staff, pupils and parents',
}

const SAYS: Readonly<
  Record<ProcedureKnown['asked'], (of: Pick<ProcedureKnown, 'audience' | 'procedure'>) => string>
> = {
  'each-version': ({ audience, procedure }) => `${WHO[audience]} confirms each version of “${procedure}”`,
  'by-signature': ({ procedure }) =>
    `Whoever signs an agreement confirms that they know “${procedure}”: it names it`,
  'by-question': () => 'Staff, pupils and parents are asked one question each school year: where to report',
  'not-asked': ({ procedure }) => `Nobody is asked whether they know “${procedure}”`,
}

/** Each version of a procedure is confirmed by each whom it concerns: a new one asks again. */
export const procedureKnown = control<ProcedureKnown>({
  name: 'concerns.procedure-known',
  asks: 'Have each person confirm that they know what to do when something happens',
  version: 4,
  parameters: z.object({
    audience: z.enum(KNOWERS, 'Select who confirms').meta({ title: 'Who confirms' }),
    procedure: z
      .string()
      .trim()
      .min(3, 'Enter what the procedure is called')
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .meta({ title: 'Which procedure' }),
    asked: z.enum(ASKED, 'Select when it is asked').default('each-version').meta({ title: 'Asked' }),
    stands: z.enum(STANDS, 'Select who reads it').default('to-adults').meta({ title: 'What to do is shown' }),
  }),
  keyedBy: ['audience', 'procedure'],
  byDefault: [],
  stricter: (a, b) =>
    a.audience === b.audience &&
    a.procedure === b.procedure &&
    ASKED.indexOf(a.asked) <= ASKED.indexOf(b.asked) &&
    STANDS.indexOf(a.stands) >= STANDS.indexOf(b.stands),
  without: { audience: 'staff', procedure: 'A procedure', asked: 'not-asked', stands: 'to-adults' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, procedure, asked, stands }) =>
    [
      SAYS[asked]({ audience, procedure }),
      ...(stands === 'to-each'
        ? ['what to do stands where staff, pupils and parents begin to report, in words for each']
        : []),
    ].join('; '),
  movedBy: [],
  async evidence(call, { audience, procedure, asked, stands }) {
    const known =
      asked === 'by-signature'
        ? await knownBySignature(call)
        : asked === 'by-question'
          ? await sharesEvidence(call)
          : await knownEvidence(call, { audience, procedure, isAsked: asked === 'each-version' })
    return stands === 'to-each' ? toldEvidence(call, procedure, known) : known
  },
  fix: { text: 'See who has confirmed', url: '/what-to-do', for: may.seeWhoKnows.who },
})

import { z } from 'zod'
import { control, type Evidence } from '../../../platform/controls/control.ts'
import { LATE_HOURS } from '../login-note.ts'
import { may } from '../permissions.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { type Asking, many, NOTHING_DUE } from './counted.ts'

type Parameters = {
  /** A password that may be known: its account is locked at once and the network manager told, or nothing. */
  known: 'locks' | 'nothing'
  /** A second session of one account, from elsewhere. */
  secondSession: 'told' | 'allowed'
  /** A machine found signed in can be noted by its place. */
  leftOpen: 'noted' | 'not-noted'
}

export const loginKeptPrivate = control<Parameters>({
  name: 'access.login-kept-private',
  asks: 'See that nobody uses somebody else’s login, or one whose password is known',
  version: 1,
  parameters: z.object({
    known: z.enum(['locks', 'nothing']),
    secondSession: z.enum(['told', 'allowed']),
    leftOpen: z.enum(['noted', 'not-noted']),
  }),
  keyedBy: [],
  byDefault: [{ known: 'locks', secondSession: 'told', leftOpen: 'noted' }],
  stricter: (a, b) =>
    (a.known === 'locks' || b.known === 'nothing') &&
    (a.secondSession === 'told' || b.secondSession === 'allowed') &&
    (a.leftOpen === 'noted' || b.leftOpen === 'not-noted'),
  without: { known: 'nothing', secondSession: 'allowed', leftOpen: 'not-noted' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ known, secondSession, leftOpen }) =>
    [
      known === 'locks' && 'A password that may be known locks its account at once',
      secondSession === 'told' &&
        'a second session from elsewhere is told to its holder and the network manager',
      leftOpen === 'noted' && 'a machine found signed in can be noted',
    ]
      .filter(Boolean)
      .join('; ') || 'Nothing is done about a login that others use',
  movedBy: ['access.login-noted', 'access.login-settled'],
  evidence: call => keptPrivateEvidence(call),
  fix: { text: 'See what was noticed', url: '/accounts/noticed', for: may.seeNoted.who },
})

/** What was noticed in a year: each is settled, or has not waited long. */
async function keptPrivateEvidence(call: Asking): Promise<Evidence> {
  const notes = await beforeAnybody(call, db =>
    db
      .selectFrom('access.loginNote')
      .select(['personId', 'notedAt', 'settledAt'])
      .where('schoolId', '=', call.school.id)
      .where('notedAt', '>=', call.now.subtract({ hours: 24 * 365 }))
      .execute(),
  )
  if (notes.length === 0) return { ...NOTHING_DUE, figure: 'Nothing was noticed in a year' }
  const open = notes.filter(({ settledAt }) => settledAt === null)
  const isLate = ({ notedAt }: { notedAt: Temporal.Instant }) =>
    notedAt.until(call.now).total('hours') > LATE_HOURS
  return {
    state: open.some(isLate) ? 'not-met' : open.length ? 'at-risk' : 'met',
    kept: notes.length - open.length,
    due: notes.length,
    figure: `${notes.length - open.length} of ${many(notes.length, 'thing')} noticed about sign-ins settled`,
    exceptions: [...new Set(open.flatMap(({ personId }) => personId ?? []))],
  }
}

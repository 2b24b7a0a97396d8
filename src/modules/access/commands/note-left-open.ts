import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { loginKeptPrivate } from '../controls.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { noteLogin } from './note-login.ts'

const place = z.string().trim().min(1).max(200)

/** Nobody is named, so that nobody can be counted: the notes of the school are, while they wait. */
const MOST_WAITING = 20

/** A machine that somebody else had left signed in, by where it stands. Who found it is written nowhere. */
export async function noteLeftOpen(call: Call, given: { place: string }): Promise<void> {
  const read = place.safeParse(given.place)
  if (!read.success)
    throw invalid({
      place: given.place.trim() ? 'Use 200 characters or fewer' : 'Say where the machine stands',
    })
  const { leftOpen, waiting } = await beforeAnybody(call, async (db, there) => ({
    leftOpen: (await inForce(there, loginKeptPrivate)).leftOpen,
    waiting: await db
      .selectFrom('access.loginNote')
      .select('id')
      .where('schoolId', '=', call.school.id)
      .where('kind', '=', 'left-open')
      .where('settledAt', 'is', null)
      .limit(MOST_WAITING)
      .execute(),
  }))
  if (leftOpen === 'not-noted')
    throw conflict('Nobody at this school looks at such notes. Sign it out, and say so.')
  if (waiting.length === MOST_WAITING)
    throw invalid({
      place: `${MOST_WAITING} such notes wait already. Sign it out, and tell whoever looks after the network`,
    })
  await noteLogin(call, {
    ...{ kind: 'left-open', personId: null, place: read.data },
    ...{ otherPlace: null, lockedAt: null },
  })
}

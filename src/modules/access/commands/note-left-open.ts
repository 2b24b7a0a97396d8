import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { loginKeptPrivate } from '../controls.ts'
import { noteLogin } from './note-login.ts'

const place = z.string().trim().min(1).max(200)

/** A machine that somebody else had left signed in, by where it stands. Who found it is written nowhere. */
export async function noteLeftOpen(call: Call, given: { place: string }): Promise<void> {
  const read = place.safeParse(given.place)
  if (!read.success)
    throw invalid({
      place: given.place.trim() ? 'Use 200 characters or fewer' : 'Say where the machine stands',
    })
  const { leftOpen } = await inForce(call, loginKeptPrivate)
  if (leftOpen === 'not-noted')
    throw conflict('Nobody at this school looks at such notes. Sign it out, and say so.')
  const note = {
    kind: 'left-open',
    personId: null,
    place: read.data,
    otherPlace: null,
    lockedAt: null,
  } as const
  await noteLogin({ ...call, requestId: call.requestId }, note)
}

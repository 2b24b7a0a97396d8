import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { adultsNamedIn } from '../named.ts'
import { may } from '../permissions.ts'
import { adultsHere } from './people.ts'

/** Whether words from outside name an adult here: never which, so that nobody learns who works here by asking. */
export const namesAnAdult = query({
  name: 'adults.names-an-adult',
  chain: 'adults',
  input: z.object({ words: z.string() }),
  may: may.reportFromOutside,
  async read(db, { words }, { now }) {
    return { isNamed: adultsNamedIn(words, await adultsHere(db, dayOf(now))).length > 0 }
  },
})

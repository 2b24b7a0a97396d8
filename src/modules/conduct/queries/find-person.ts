import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { needed } from '../../concerns/index.ts'
import { folded } from '../../people/index.ts'
import { query } from '../kit.ts'
import { knowsOfAny, may } from '../permissions.ts'
import { peopleOn, type Person } from './person-on.ts'

/** A name in any order of its words: "Tillerby, Jonah" is Jonah Tillerby. */
const keyOf = (name: string): string =>
  folded(name.replaceAll(',', ' ')).split(' ').filter(Boolean).toSorted().join(' ')

/** What tells those apart who are called the same. */
const behind = ({ audience, className }: Person): string =>
  audience === 'parent' ? 'parent' : (className ?? '')

/** The one pupil, or parent, of today who is called so; with the class behind it, where several are. */
export const findPerson = query({
  name: 'conduct.find-person',
  input: z.object({ person: needed('Write who', 200).prefault('') }),
  may: may.record,
  async read(db, { person: typed }, { actor, now }): Promise<Person> {
    const { rows } = await peopleOn(dayOf(now), actor).execute(db)
    const key = keyOf(typed)
    const found = rows.filter(one => keyOf(one.name) === key || keyOf(`${one.name} ${behind(one)}`) === key)
    const [one, other] = found
    const [who, which] = knowsOfAny(actor) ? ['pupil or parent', 'class, or “parent”,'] : ['pupil', 'class']
    if (!one)
      throw invalid({ person: `No ${who} of today is called this. Write the first name and the surname` })
    if (other)
      throw invalid({ person: `${found.length} are called this. Write the ${which} behind the name` })
    return one
  },
})

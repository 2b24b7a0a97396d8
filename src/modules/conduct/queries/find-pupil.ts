import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { needed } from '../../concerns/index.ts'
import { folded } from '../../people/index.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Pupil, pupilsOn } from './pupil-on.ts'

/** A name in any order of its words: "Tillerby, Jonah" is Jonah Tillerby. */
const keyOf = (name: string): string =>
  folded(name.replaceAll(',', ' ')).split(' ').filter(Boolean).toSorted().join(' ')

/** The one pupil of today who is called so; with the class behind it, where several are. */
export const findPupil = query({
  name: 'conduct.find-pupil',
  input: z.object({ pupil: needed('Write which pupil', 200).prefault('') }),
  may: may.record,
  async read(db, { pupil: typed }, { now }): Promise<Pupil> {
    const { rows } = await pupilsOn(dayOf(now)).execute(db)
    const key = keyOf(typed)
    const found = rows.filter(
      ({ name, className }) => keyOf(name) === key || keyOf(`${name} ${className ?? ''}`) === key,
    )
    const [one, other] = found
    if (!one)
      throw invalid({ pupil: 'No pupil of today is called this. Write the first name and the surname' })
    if (other)
      throw invalid({ pupil: `${found.length} pupils are called this. Write the class behind the name` })
    return one
  },
})

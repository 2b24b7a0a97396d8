import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { rightsToday } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { familyOf } from '../queries/people.ts'
import { managed } from '../queries/standing.ts'
import { nameSubjects } from './report-about-adult.ts'
import { keepOut } from './write.ts'

/** The case manager says who the adult is. From then on that adult, and their declared family, are kept out of it. */
export const nameAdult = command({
  name: 'adults.name-adult',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), personId: z.uuid('Select the adult') }),
  may: may.answer,
  async load(db, { concernId, personId }) {
    const standing = await managed(db, concernId)
    return standing && { family: await familyOf(db, [personId]) }
  },
  async run(work, { concernId, personId }, { family }) {
    if (personId === work.actor.personId)
      throw conflict(
        'If it is about you, press “Not for me”. It goes on to the next person, and you see it no more.',
      )
    if (!(await rightsToday(work.call, personId)))
      throw conflict('They do not work, help or govern here today.')
    await nameSubjects(work, concernId, [personId])
    await keepOut(work, concernId, family, 'family')
  },
})

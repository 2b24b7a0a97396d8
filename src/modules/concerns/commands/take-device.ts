import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf, sayMoment } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { needed } from '../fields.ts'
import { command, type ConcernsDb } from '../kit.ts'
import { happened, moment } from '../moment.ts'
import { may } from '../permissions.ts'
import { isSearcherBy, rowsOfSql } from '../queries/device-search.ts'
import { searchRules } from '../queries/search-rules.ts'
import { type Ground, GROUND_WORDS, GROUNDS, type SearcherRow, STOP_WORDS } from '../searches.ts'
import { speaksOf } from '../urgent.ts'
import { personOf } from './follow-up-work.ts'
import { keepConcern } from './keep-concern.ts'
import { signedIn } from './report-concern.ts'
import { familyOf } from './write.ts'

/** Grounds as a form sends them: one as text, several as a list. */
const grounds = z.preprocess(
  value => (value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.enum(GROUNDS)).min(1, 'Select why it was taken'),
)

/**
 * A pupil's device was taken: whose, why, by whom, and where it is locked away. It makes a concern, whose reporter is
 * whoever writes it, so that nothing stands outside the register.
 */
export const takeDevice = command({
  name: 'concerns.take-device',
  chain: 'concerns',
  input: z.object({
    owner: needed('Write whose device it is', 300),
    /** They have looked, and the register of pupils has nobody of that name, or several whom no word tells apart. */
    isNotListed: z.boolean().default(false),
    device: needed('Write which device it is', 300),
    grounds,
    why: needed('Write what happened', 5_000),
    takenBy: needed('Write who took it', 200),
    at: moment('Enter the day and the time'),
    place: needed('Write where it is locked away', 300),
  }),
  may: may.search,
  async load(db, { owner }, call) {
    const { actor, now } = call
    const { rows } = await sql<{ mine: SearcherRow[] }>`select ${rowsOfSql(actor.personId)} as mine`.execute(
      db,
    )
    const rules = await searchRules(call)
    return {
      ...{ rules, pupils: await pupilsMeant(db, owner, dayOf(now)) },
      isSearcher: isSearcherBy(actor, rules, rows[0]?.mine ?? []),
    }
  },
  async run(work, { at, isNotListed, ...said }, { rules, pupils }) {
    const { db, call, now, actor } = work
    if (said.grounds.some(ground => !rules.grounds.includes(ground)))
      throw invalid({ grounds: 'Select a ground that the policy has' })
    const pupilIds = one(pupils, isNotListed)
    if ((await familyOf(work, pupilIds)).includes(personOf(actor)))
      throw invalid({ owner: 'This is a child of your own family. Ask somebody else who may search' })
    const takenAt = happened(at, now, 'at')
    const isPicture =
      said.grounds.includes('nude-picture') || speaksOf(`${said.why}\n${said.device}`, STOP_WORDS)
    const isStopped = isPicture && rules.stopsForPictures
    const grounds: Ground[] = GROUNDS.filter(
      ground => said.grounds.includes(ground) || (isStopped && ground === 'nude-picture'),
    )
    const { concernId } = await keepConcern(work, {
      ...{ marks: [], writtenAt: now, sender: signedIn(actor), pupilIds },
      keepFrom: { always: [], whileOthers: [] },
      written: {
        ...{
          about: said.owner,
          saw: `${said.device} was taken: ${grounds.map(ground => GROUND_WORDS[ground].toLowerCase()).join('; ')}. ${said.why}`,
          said: '',
          othersSaid: '',
          thought: '',
        },
        ...{
          happened: `Taken by ${said.takenBy}, ${sayMoment(takenAt)}; kept in: ${said.place}`,
          rightNow: 'not-asked',
        },
      },
      ...(isStopped ? { isRaisedAs: 'imagery' } : {}),
    })
    const id = newId()
    const row = { ...said, grounds, concernId }
    const salt = work.commit(id, { ...row, takenAt: takenAt.toString() })
    await db
      .insertInto('concerns.deviceSearch')
      .values({
        ...{ schoolId: call.school.id, id, ...row, takenAt, salt },
        ...{ begunAt: now, begunBy: personOf(actor) },
      })
      .execute()
    work.touched(id)
    return { searchId: id, concernId }
  },
})

/** Nobody is left to guess: one pupil, or the name as it was written where they are not on the list. */
function one(pupils: readonly Id[], isNotListed: boolean): Id[] {
  if (pupils.length === 1) return [...pupils]
  if (isNotListed) return []
  if (pupils.length > 1)
    throw invalid({
      owner:
        'Several pupils are called so. Write the first name, the last name and the class, or say below that it stays as you wrote it',
    })
  throw invalid({
    owner:
      'No pupil here is called so. Write the name as the class list has it, or say below that they are not on it',
  })
}

/**
 * Pupils of today whose name and class have every word that was written: by whole words, so that somebody who is not on
 * the list is never taken for whoever is called nearly so. Where it is the whole name, those alone.
 */
async function pupilsMeant(db: Kysely<ConcernsDb>, owner: string, today: Temporal.PlainDate): Promise<Id[]> {
  const words = owner
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const { rows } = await sql<{ id: Id; isWhole: boolean }>`
    select p.id, bool_or(${words.join(' ')} in (lower(p.name), lower(concat_ws(' ', p.name, m.class_name)))) as is_whole
      from people.person_card p
      join people.membership_card m on m.person_id = p.id and m.kind = 'pupil' and m.stopped_at is null
       and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
     where string_to_array(lower(concat_ws(' ', p.name, m.class_name)), ' ') @> ${words}::text[]
     group by p.id order by is_whole desc limit 2`.execute(db)
  const meant = rows.filter(({ isWhole }) => isWhole === rows[0]?.isWhole)
  return meant.filter(({ isWhole }) => isWhole || words.length > 1).map(({ id }) => id)
}

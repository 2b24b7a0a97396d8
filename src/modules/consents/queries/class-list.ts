import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Question } from '../purposes.ts'
import { askingNow, questionsAsked, wordingList } from './asking.ts'
import { type OnRoll, pupilsSql, type Standing, STANDING_TIMES, standingSql } from './standing.ts'

export type Stands = 'yes' | 'no' | 'not-answered'
export type ClassList = {
  className: string
  classes: readonly string[]
  questions: readonly Question[]
  rows: readonly (OnRoll & { stands: readonly Stands[]; isOwn: boolean })[]
}

export const standsOf = (standing: Standing | undefined): Stands =>
  !standing?.answered ? 'not-answered' : standing.stands ? 'yes' : 'no'

/** Who of a class may be shown where, as it stands at this moment. A no says nothing of whose it is. */
export const classList = query({
  name: 'consents.class-list',
  input: z.object({ className: z.string().max(100).optional() }),
  may: may.seeList,
  async read(db, { className: wanted }, call): Promise<ClassList> {
    const { now, actor } = call
    const asking = await askingNow(call)
    const { classes, own, family, written, standing, pupils } = await together(db, {
      classes: {
        rows: sql<{ className: string }>`select distinct coalesce(class_name, '') as class_name
          from (${pupilsSql(now)}) here order by 1`,
        times: {},
      },
      own: {
        rows: sql<{ className: string }>`select class_name from people.membership_card
          where person_id = ${actor.personId} and kind = 'staff' and class_name is not null
            and starts_on <= ${dayOf(now).toString()}::date and stopped_at is null
            and (ends_on is null or ends_on >= ${dayOf(now).toString()}::date)`,
        times: {},
      },
      family: {
        rows: sql<{
          pupilId: Id
        }>`select pupil_id from people.adult_of_pupil where person_id = ${actor.personId}`,
        times: {},
      },
      written: wordingList(db),
      standing: {
        rows: standingSql(now),
        times: STANDING_TIMES,
      },
      pupils: { rows: pupilsSql(now), times: {} },
    })
    const names = classes.map(one => one.className)
    const className =
      names.find(name => name === wanted) ??
      names.find(name => own.some(one => one.className === name)) ??
      names[0] ??
      ''
    const questions = questionsAsked(written, asking)
    const known = new Map(standing.map(one => [`${one.personId} ${one.purpose}`, one]))
    const rows = pupils
      .filter(pupil => (pupil.className ?? '') === className)
      .map(pupil => ({
        ...pupil,
        isOwn: family.some(one => one.pupilId === pupil.personId),
        stands: questions.map(({ purpose }) => standsOf(known.get(`${pupil.personId} ${purpose}`))),
      }))
    return { className, classes: names, questions, rows }
  },
})

import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { needed } from '../../concerns/index.ts'
import { HALVES } from '../absence.ts'
import { type AttendanceDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type PupilHere, type Read, readLines, type Taken } from '../read-lines.ts'

export const LINES = {
  half: z.enum(HALVES, 'Select whether it is of the morning or the afternoon'),
  text: needed('Paste or type who is absent', 200_000),
}

export async function pupilsHere(db: Kysely<AttendanceDb>, now: Temporal.Instant): Promise<PupilHere[]> {
  const { rows } = await sql<PupilHere>`
    select p.id as person_id, p.name, m.class_name, f.upn
      from people.membership_card m
      join people.person_card p on p.id = m.person_id
      left join people.pupil_file_card f on f.pupil_id = p.id
     where m.kind = 'pupil' and m.stopped_at is null and m.starts_on <= ${dayOf(now)}
       and (m.ends_on is null or m.ends_on >= ${dayOf(now)})
     order by p.name, p.id`.execute(db)
  return rows
}

const STANDS =
  'Stands on today’s list already, and stays as it is. If a reason is known now, record the call there.'

/** What would be taken of a list, line by line. It changes nothing. */
export const previewAbsences = query({
  name: 'attendance.preview-absences',
  input: z.object(LINES),
  may: may.ring,
  async read(db, { text, half }, { now }): Promise<Read> {
    const { taken, not } = readLines(text, half, await pupilsHere(db, now))
    const today = await db
      .selectFrom('attendance.absence')
      .select(['pupilId', 'half'])
      .where('absentOn', '=', dayOf(now))
      .execute()
    const stands = ({ pupil, half: wanted }: Taken) =>
      today.some(one => one.pupilId === pupil.personId && one.half === wanted)
    const before = taken.filter(stands).map(({ line, pupil }) => ({ line, text: pupil.name, why: STANDS }))
    return {
      taken: taken.filter(one => !stands(one)),
      not: [...not, ...before].toSorted((a, b) => a.line - b.line),
    }
  },
})

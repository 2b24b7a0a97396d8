import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { talkedThrough, type TalkedThrough } from '../controls/talked-through.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { CLASS_WAYS } from '../talk.ts'
import {
  classesJudged,
  classRows,
  eventRows,
  roomRows,
  roomsJudged,
  staffJudged,
  staffRows,
} from './talk-rows.ts'

/** What the policy asks for, each way that is asked for at all. */
export const waysAsked = async (call: Call): Promise<TalkedThrough[]> =>
  (await allInForce(call, talkedThrough))
    .map(({ parameters }) => parameters)
    .filter(({ every }) => every !== 'never')

/** What was done with each class, what the policy asks of it, and the agreements to show it. */
export const classTalks = query({
  name: 'agreements.class-talks',
  input: z.object({}),
  may: may.seeTalks,
  async read(db, _, call) {
    const asked = await waysAsked(call)
    const { rows } = await classRows(call.now, CLASS_WAYS).execute(db)
    const { rows: toShow } = await sql<{ id: Id; title: string }>`
      select a.id, a.title from agreements.agreement a
       where a.audience = 'pupil'
         and not exists (select from agreements.withdrawal w where w.agreement_id = a.id)
         and exists (select from agreements.version v where v.agreement_id = a.id and v.effective_from <= ${call.now})
       order by a.stage, a.title`.execute(db)
    return {
      ways: asked.map(({ way }) => way),
      rows,
      judged: classesJudged(rows, asked, dayOf(call.now)),
      toShow,
    }
  },
})

/** With whom of the staff the agreement was talked through, and when. */
export const staffTalks = query({
  name: 'agreements.staff-talks',
  input: z.object({}),
  may: may.leadTalk,
  async read(db, _, call) {
    const { rows } = await staffRows(call.now).execute(db)
    type Session = { id: Id; heldOn: Temporal.PlainDate; by: string; people: number; isMine: boolean }
    const { rows: sessions } = await sql<Session>`
      select t.id, t.held_on, p.name as by, t.written_by = ${call.actor.personId} as is_mine,
             (select count(*)::integer from agreements.talk_person tp where tp.talk_id = t.id) as people
        from agreements.talk t join people.person_card p on p.id = t.written_by
       where t.way = 'staff-talk'
         and not exists (select from agreements.talk_taken_back b where b.talk_id = t.id)
       order by t.held_on desc, t.written_at desc limit 20`.execute(db)
    return { rows, judged: staffJudged(rows, await waysAsked(call), dayOf(call.now)), sessions }
  },
})

/** The rooms with internet access, and whether the poster of today's words was seen in each. */
export const posters = query({
  name: 'agreements.posters',
  input: z.object({}),
  may: may.seeTalks,
  async read(db, _, call) {
    const { rows } = await roomRows(call.now).execute(db)
    return { rows, judged: roomsJudged(rows, await waysAsked(call), dayOf(call.now)) }
  },
})

/** The events of the school year to which parents come, and the reminder given before each. */
export const events = query({
  name: 'agreements.events',
  input: z.object({}),
  may: may.keepEvents,
  read: async (db, _, call) => (await eventRows(call.now).execute(db)).rows,
})

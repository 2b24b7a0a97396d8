import { sql } from 'kysely'
import { z } from 'zod'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { type Answers, many } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'

export type VisitCall = {
  id: Id
  isMine: boolean
  caller: string
  duty: string
  spokenAt: Temporal.Instant
  advice: string
  speaksNext: string
  confirmedAt: Temporal.Instant | null
  /** It stands in the caller’s written report; for the caller alone. */
  isJoined: boolean
}

const callsSql = (me: Id | null) => sql<VisitCall>`
  select v.id, v.caller_id = ${me}::uuid as is_mine, p.name as caller, v.duty, v.spoken_at, v.advice, v.speaks_next,
         c.happened_at as confirmed_at,
         exists (select from reports.visit_call_step j where j.call_id = v.id and j.kind = 'joined') as is_joined
    from reports.visit_call v join people.person_card p on p.id = v.caller_id
    left join reports.visit_call_step c on c.call_id = v.id and c.kind = 'confirmed'
   where v.caller_id = ${me}::uuid or v.written_by = ${me}::uuid`

/** What was advised by telephone, for the two who spoke. Newest first. */
export const visitCalls = query({
  name: 'reports.visit-calls',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeAdvice,
  async read(db, _, { actor }): Promise<VisitCall[]> {
    const { rows } = await sql<VisitCall>`
      ${callsSql(actor.personId)} order by v.spoken_at desc, v.id limit 50`.execute(db)
    return rows
  },
})

export type Advice = { id: Id; says: string }

/** Of several calls the writer says which were about this: what was advised about one child stands in no other's record. */
export const joinedOf = (open: readonly Advice[], answers: Answers): readonly Advice[] =>
  open.length > 1 ? open.filter(({ id }) => many(answers['advice']).includes(id)) : open

/** As it stands in the caller’s report: the duty, and no name of whoever advised. */
export const adviceToJoin = async (call: Call): Promise<readonly Advice[]> =>
  (await visitCalls(call))
    .filter(({ isMine, isJoined }) => isMine && !isJoined)
    .map(({ id, duty, spokenAt, advice, speaksNext }) => ({
      ...{ id },
      says: `Advice by telephone (${duty}, ${sayMoment(spokenAt)}): ${advice}\nWe speak next: ${speaksNext}`,
    }))

export const callsWait = waiting<VisitCall>({
  name: 'reports.calls-wait',
  may: { who: may.seeAdvice.who },
  rows: (_, { actor }) => sql`select * from (${callsSql(actor.personId)}) w
     where (w.is_mine and not w.is_joined) or w.confirmed_at is null order by w.spoken_at, w.id limit 5`,
  times: { spokenAt: 'instant', confirmedAt: 'instant' },
  says: (found, { school }) =>
    found.map(({ isMine, confirmedAt, duty, speaksNext }) => ({
      when: { state: 'today' as const, words: 'Today' },
      ...(isMine && confirmedAt
        ? {
            title: 'Write down what you rang about',
            says: 'What you were advised is joined to it.',
            action: { text: 'Write it', url: `${schoolPath(school)}/report-a-concern/on-a-visit` },
          }
        : {
            title: isMine ? 'What you were advised on your visit' : 'Your advice was not confirmed yet',
            says: isMine
              ? `From the school: ${duty}. Speak next: ${speaksNext}.`
              : `You speak next: ${speaksNext}.`,
            action: {
              text: isMine ? 'Read and confirm it' : 'Open it',
              url: `${schoolPath(school)}/visit-calls`,
            },
          }),
    })),
})

import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { withoutNames } from '../without-names.ts'
import { isReaderSql } from './concern.ts'

type Lesson = { words: string | null; isReader: boolean }

/**
 * What the school learns from it, by a debrief or by the end of a procedure, without the names of the children: it
 * is to become the words of somebody's task.
 */
export const lesson = query({
  name: 'concerns.lesson',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), from: z.uuid() }),
  may: may.deal,
  async read(db, { concernId, from }, { actor, now }): Promise<Lesson | undefined> {
    const { rows } = await sql<Lesson & { names: readonly string[] }>`
      select ${isReaderSql(actor.personId, now)} as is_reader,
             coalesce((select b.lessons from concerns.debrief b where b.id = ${from} and b.concern_id = c.id),
               (select e.answers ->> 'learned' from concerns.procedure_entry e
                 where e.run_id = ${from} and e.concern_id = c.id and e.answers ? 'learned'
                 order by e.n desc limit 1)) as words,
             array(select p.name from concerns.child k join concerns.named_card p on p.id = k.person_id
                    where k.concern_id = c.id) as names
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [found] = rows
    if (!found || !isDutyOrReader(actor, found)) return undefined
    const { names, words, isReader } = found
    return { isReader, words: words === null ? null : withoutNames(words, names, '') }
  },
})

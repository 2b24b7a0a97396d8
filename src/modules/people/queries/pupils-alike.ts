import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type TypedWord, typedWords } from '../typed-words.ts'
import { type NamesOf, rankOf, type Why, whyNamed } from '../why-named.ts'

export type Alike = {
  personId: Id
  name: string
  className: string | null
  yearGroup: string | null
  /** They have left. */
  lastOn: Temporal.PlainDate | null
  /** For each word that was typed, why it finds them. */
  whys: readonly (Why | undefined)[]
}

type Row = Omit<Alike, 'whys'> & { names: readonly NamesOf[] }

/** A word of one letter is only ever the beginning of a name beside others. */
const inNamesOf = ({ word, alike }: TypedWord): string =>
  word.length > 1 ? [`${word}:*`, ...alike].join(' | ') : ''

/**
 * Pupils, here or gone, who may be meant: by any of their names, by what it is short for, or spelt nearly so. Those
 * whom all words find, best first; where there are none, those whom a word finds that is not only nearly theirs, nor so
 * short that it begins many names ("the" is not Theo).
 */
export const pupilsAlike = query({
  name: 'people.pupils-alike',
  input: z.object({ words: z.string().max(200) }),
  may: may.findPupils,
  async read(db, { words }, { now }): Promise<Alike[]> {
    const typed = typedWords(words)
    if (!typed.map(inNamesOf).some(Boolean)) return []
    const { rows } = await sql<Row>`
      select p.id as person_id, p.name, m.class_name, y.year_group,
             case when m.stopped_at is not null or m.ends_on < ${dayOf(now)} then m.ends_on end as last_on,
             (select json_agg(json_build_object('givenName', d.given_name, 'familyName', d.family_name,
                     'knownAs', d.known_as, 'isNow', d.replaced_at is null))
                from people.person_details d where d.person_id = p.id) as names
        from people.person_card p
        join lateral (select * from people.membership_card
                       where person_id = p.id and kind = 'pupil' order by starts_on desc limit 1) m on true
        left join people.pupil_card y on y.pupil_id = p.id
       where p.id in (select people.pupils_alike(${typed.map(inNamesOf)}, ${typed.map(({ word }) => word)}))
       order by p.name, p.id`.execute(db)
    const all = rows.map(({ names, ...row }) => ({
      ...row,
      whys: typed.map(word => whyNamed(word, names)),
    }))
    const whole = all.filter(({ whys }) => whys.every(Boolean))
    const meant = whole.length
      ? whole
      : all.filter(({ whys }) => whys.some((why, n) => isMore(why, typed[n]?.word ?? '')))
    return meant.toSorted((a, b) => rankOf(a.whys) - rankOf(b.whys))
  },
})

const isMore = (why: Why | undefined, word: string): boolean =>
  why !== undefined && why.why !== 'near' && (why.why !== 'begins' || word.length > 3)

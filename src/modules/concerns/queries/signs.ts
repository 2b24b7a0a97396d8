import { sql } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { agencyClock } from '../controls/agency-clock.ts'
import type { SignAsks } from '../signs.ts'

/** A serious sign that somebody marked, and whom it asks to be contacted. Instants inside are text. */
export type Sign = {
  id: Id
  name: string
  markedAt: string
  markedBy: string
  asks: readonly (SignAsks & { isOpen: boolean; left: { why: string; by: string; at: string } | null })[]
}

/** One body that the sign `t` asks for in `ask` has been contacted, with its reference where that is needed; or left out. */
export const isOpenAsk = sql<boolean>`(
  not exists (select from concerns.sign_left l where l.sign_id = t.id and l.agency = ask ->> 'agency')
  and not exists (select from concerns.contact k
     where k.concern_id = t.concern_id and k.side = 'agency'
       and lower(k.agency) = any (string_to_array(lower(ask ->> 'agency'), ' or '))
       and (ask ->> 'reference' = 'not-needed' or k.their_reference is not null)))`

/** A column of the statement that reads the concern `c`. */
export const signsSql = sql<Sign[]>`coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name,
    'markedAt', t.marked_at, 'markedBy', (select p.name from people.person_card p where p.id = t.marked_by),
    'asks', (select json_agg(ask || jsonb_build_object('isOpen', ${isOpenAsk}, 'left',
       (select jsonb_build_object('why', l.why, 'at', l.left_at, 'by', (select p.name from people.person_card p where p.id = l.left_by))
          from concerns.sign_left l where l.sign_id = t.id and l.agency = ask ->> 'agency')))
       from jsonb_array_elements(t.asks) ask)) order by t.marked_at, t.name)
  from concerns.sign t where t.concern_id = c.id), '[]')`

/** Each sign that the school's policy names, with whom it asks to be contacted. */
export async function signsInForce(call: Call): Promise<Map<string, SignAsks[]>> {
  const standing = (await allInForce(call, agencyClock))
    .map(({ parameters }) => parameters)
    .filter(({ asked }) => asked === 'needed')
    .toSorted((a, b) => a.sign.localeCompare(b.sign) || a.agency.localeCompare(b.agency))
  const all = new Map<string, SignAsks[]>()
  for (const { sign, agency, within, reference, decline } of standing)
    all.set(sign, [...(all.get(sign) ?? []), { agency, within, reference, decline }])
  return all
}

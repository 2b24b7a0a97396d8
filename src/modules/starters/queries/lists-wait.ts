import { sql } from 'kysely'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import { waiting } from '../kit.ts'
import { BEGINS, type Doer, STARTERS } from '../lines.ts'
import { may } from '../permissions.ts'
import { domainsAsked } from './domains.ts'
import { type Line, LINE_TIMES, linesSql } from './lines-sql.ts'

const MINE: readonly (readonly [
  Doer,
  readonly ('office' | 'headteacher' | 'dsl' | 'deputy-dsl' | 'network-manager')[],
])[] = [
  ['office', ['office']],
  ['headteacher', ['headteacher']],
  ['dsl', ['dsl']],
  ['network-manager', ['network-manager']],
]

/** A leaving day that is further off waits on the lists, and not yet on home. */
const LEAVING_SOON_DAYS = 30

/** What of the lists waits for the reader: of their own start, of others', of whoever leaves; and for the head what is late. */
export const listsWait = waiting<Line>({
  name: 'starters.lists-wait',
  may: { who: [...STARTERS, ...may.seeLists.who] },
  async rows(_db, call) {
    const { actor, now } = call
    const today = dayOf(now)
    const doers = MINE.filter(([, rights]) => holds(actor, rights)).map(([doer]) => doer)
    const isHead = holds(actor, ['headteacher'])
    const lines = linesSql(
      { today, domains: await domainsAsked(call) },
      sql`d.day >= ${today.subtract({ years: 1 })} and not d.is_over
        and (s.kind <> 'leaving' or d.day <= ${today.add({ days: LEAVING_SOON_DAYS })})`,
    )
    return sql`
      select * from (${lines}) line
       where not is_done and (
         (doer = 'starter' and person_id = ${actor.personId})
         or owner_id = ${actor.personId}
         or doer = any (${doers}::text[])
         or (doer = 'owner' and owner_id is null and ${holds(actor, ['office'])})
         or (due_on < ${today} and ${isHead}))`
  },
  times: LINE_TIMES,
  says: (open, call) => [...ownNeeds(open, call), ...othersNeeds(open, call), ...lateNeeds(open, call)],
})

const isOwn = ({ personId }: Line, { actor }: Call) => personId === actor.personId
const { compare } = Temporal.PlainDate

function whenOf(lines: readonly Line[], { now }: Call): Need['when'] {
  const first = lines.map(({ dueOn }) => dueOn).toSorted(compare)[0]
  const today = dayOf(now)
  if (!first) return { state: 'next', words: 'Next' }
  const order = compare(first, today)
  if (order < 0) return { state: 'late', words: 'Late' }
  return order === 0 ? { state: 'today', words: 'Today' } : { state: 'by', words: `By ${sayDay(first)}` }
}

const sayLines = (n: number, of: string) =>
  n === 1 ? `1 line of ${of} waits for you` : `${n} lines of ${of} wait for you`

function ownNeeds(open: readonly Line[], call: Call): Need[] {
  const own = open.filter(line => isOwn(line, call) && line.doer === 'starter')
  if (!own.length) return []
  return [
    {
      when: whenOf(own, call),
      title: sayLines(
        own.length,
        own.every(({ kind }) => BEGINS.includes(kind)) ? 'your induction' : 'your list',
      ),
      says:
        own
          .map(({ words }) => words)
          .slice(0, 3)
          .join('. ') + '.',
      action: { text: 'See your list', url: `${schoolPath(call.school)}/induction` },
    },
  ]
}

/** What somebody else would have to do is not theirs, though they see that it is late. */
const isMine = (line: Line, { actor }: Call): boolean =>
  line.ownerId !== null && (line.doer === 'owner' || line.kind === 'leaving')
    ? line.ownerId === actor.personId
    : line.doer === 'owner'
      ? holds(actor, ['office'])
      : MINE.some(([doer, rights]) => doer === line.doer && holds(actor, rights))

function othersNeeds(open: readonly Line[], call: Call): Need[] {
  const mine = open.filter(line => isMine(line, call))
  return [true, false].flatMap(isLeaving =>
    byPage(
      mine.filter(({ kind }) => (kind === 'leaving') === isLeaving),
      call,
    ).map(({ lines, url }): Need => {
      const people = new Set(lines.map(({ personId }) => personId)).size
      return {
        when: whenOf(lines, call),
        title: sayLines(lines.length, isLeaving ? 'a leaver’s list' : 'induction'),
        says: isLeaving
          ? `${people === 1 ? 'Somebody leaves' : `${people} people leave`}. Each line is done by their last day.`
          : `${people === 1 ? 'Somebody starts or takes on something new' : `${people} people start or take on something new`}.`,
        action: { text: 'See the lists', url },
      }
    }),
  )
}

/** What others have not done, for the headteacher and for whoever sees that a list is done. */
function lateNeeds(open: readonly Line[], call: Call): Need[] {
  const { actor, now } = call
  const late = open.filter(
    line =>
      (holds(actor, ['headteacher']) || line.ownerId === actor.personId) &&
      !isMine(line, call) &&
      !isOwn(line, call) &&
      compare(line.dueOn, dayOf(now)) < 0,
  )
  return byPage(late, call).map(({ lines, url }): Need => ({
    when: { state: 'late', words: 'Late' },
    title:
      lines.length === 1
        ? 'A line of a starter’s or leaver’s list is late'
        : `${lines.length} lines of starters’ and leavers’ lists are late`,
    says: 'Whoever was to do them sees it too.',
    action: { text: 'See what is late', url },
  }))
}

/** Where they are seen: all at once, or one by one by whoever was given a list and sees no others. */
function byPage(lines: readonly Line[], { actor, school }: Call): { lines: readonly Line[]; url: string }[] {
  const url = `${schoolPath(school)}/starters`
  if (holds(actor, may.seeLists.who)) return lines.length ? [{ lines, url }] : []
  return [...Map.groupBy(lines, ({ listId }) => listId)].map(([listId, of]) => ({
    ...{ lines: of, url: `${url}/${listId}` },
  }))
}

import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { isOfClass } from '../talk.ts'
import {
  classesJudged,
  type ClassRow,
  classRows,
  type EventRow,
  eventRows,
  isMissed,
  isNear,
  type RoomRow,
  roomRows,
  roomsJudged,
  staffJudged,
  type StaffRow,
  staffRows,
} from './talk-rows.ts'
import { waysAsked } from './class-talks.ts'

const LATE = { state: 'late', words: 'Late' } as const
const NEXT = { state: 'next', words: 'Next' } as const
const some = (names: readonly string[]): string =>
  `${names.slice(0, 6).join(', ')}${names.length > 6 ? ' and others' : ''}`

/** The classes that are left: all of them for whoever leads, and for whoever teaches one their own. */
export const classTalksWait = waiting<ClassRow & { isMine: boolean }>({
  name: 'agreements.class-talks-wait',
  may: { who: [...may.keepTalk.who, ...may.leadTalk.who] },
  async rows(_, call) {
    const ways = (await waysAsked(call)).map(({ way }) => way).filter(isOfClass)
    if (!ways.length) return undefined
    return sql<ClassRow & { isMine: boolean }>`
      select c.*, exists (select from people.membership_card m
         where m.person_id = ${call.actor.personId} and m.kind = 'staff' and m.class_name = c.class_name
           and m.starts_on <= ${dayOf(call.now)} and (m.ends_on is null or m.ends_on >= ${dayOf(call.now)})) as is_mine
        from (${classRows(call.now, ways)}) c`
  },
  times: { heldOn: 'day', begins: 'instant' },
  async says(rows, call) {
    const leads = holds(call.actor, may.leadTalk.who)
    const open = classesJudged(rows, await waysAsked(call), dayOf(call.now)).filter(one => !one.isDone)
    const shown = rows.filter(
      row =>
        (leads || row.isMine) && open.some(one => one.className === row.className && one.way === row.way),
    )
    const names = [...new Set(shown.map(({ className }) => className))]
    if (!names.length) return []
    return [
      {
        when: open.some(one => one.isLate && names.includes(one.className)) ? LATE : NEXT,
        title: leads
          ? `${names.length === 1 ? '1 class has' : `${names.length} classes have`} not gone through the agreement`
          : `Go through the agreement with ${some(names)}`,
        says: leads
          ? `${some(names)}. Whoever teaches them says when they have.`
          : 'Then write down the day.',
        action: { text: 'See the classes', url: `${schoolPath(call.school)}/agreements/talks` },
      },
    ]
  },
})

/** Staff who were not there: for whoever leads, and to each of them that they were not. */
export const staffTalksWait = waiting<StaffRow>({
  name: 'agreements.staff-talks-wait',
  may: { who: [...may.keepTalk.who, ...may.leadTalk.who] },
  async rows(_, call) {
    const asked = (await waysAsked(call)).some(({ way }) => way === 'staff-talk')
    return asked ? staffRows(call.now) : undefined
  },
  times: { startsOn: 'day', heldOn: 'day', begins: 'instant' },
  async says(rows, call) {
    const all = staffJudged(rows, await waysAsked(call), dayOf(call.now))
    const open = all.filter(one => !one.isDone)
    if (!open.length) return []
    const when = open.some(one => one.isLate) ? LATE : NEXT
    if (holds(call.actor, may.leadTalk.who))
      return [
        {
          when,
          title: `The staff agreement is still to be talked through with ${open.length} of ${all.length} staff`,
          says: `${some(open.map(({ name }) => name))}. Write down who was there.`,
          action: { text: 'See the staff', url: `${schoolPath(call.school)}/agreements/talks/staff` },
        },
      ]
    const isBegun = open.length < all.length
    const isOwn = open.some(({ personId }) => personId === call.actor.personId)
    if (!isBegun || !isOwn) return []
    return [
      {
        when,
        title: 'Talk the staff agreement through with whoever leads on online safety',
        says: 'It was talked through with staff, and you were not there. They write down when you have.',
        action: { text: 'See the agreements', url: `${schoolPath(call.school)}/agreements/all` },
      },
    ]
  },
})

/** Rooms whose poster nobody has seen since the words changed. */
export const postersWait = waiting<RoomRow>({
  name: 'agreements.posters-wait',
  may: { who: may.keepEvents.who },
  async rows(_, call) {
    const asked = (await waysAsked(call)).some(({ way }) => way === 'room-poster')
    return asked ? roomRows(call.now) : undefined
  },
  times: { checkedAt: 'instant', begins: 'instant' },
  async says(rows, call) {
    const open = roomsJudged(rows, await waysAsked(call), dayOf(call.now)).filter(one => !one.isDone)
    if (!open.length) return []
    return [
      {
        when: open.some(one => one.isLate) ? LATE : NEXT,
        title: `${open.length === 1 ? '1 room is' : `${open.length} rooms are`} without a poster that was checked`,
        says: `${some(open.map(({ name }) => name))}. Print it, hang it, and say that you saw it.`,
        action: { text: 'See the rooms', url: `${schoolPath(call.school)}/agreements/posters` },
      },
    ]
  },
})

/** Events that are near, or were, without a reminder to parents. */
export const eventsWait = waiting<EventRow>({
  name: 'agreements.events-wait',
  may: { who: may.keepEvents.who },
  async rows(_, call) {
    const asked = (await waysAsked(call)).some(({ way }) => way === 'event-reminder')
    return asked ? eventRows(call.now) : undefined
  },
  times: { heldOn: 'day', remindedOn: 'day' },
  says(rows, call) {
    const today = dayOf(call.now)
    return rows
      .filter(one => isNear(one, today) || isMissed(one, today))
      .slice(0, 3)
      .map(one => ({
        when: isMissed(one, today) ? LATE : { state: 'by' as const, words: `By ${sayDay(one.heldOn)}` },
        title: `Remind parents before ${one.name}`,
        says: 'To ask before they upload pictures of, or words about, anybody else.',
        action: { text: 'Write down the reminder', url: `${schoolPath(call.school)}/agreements/events` },
      }))
  },
})

import { sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { Moment } from '../controls/checked-before-use.ts'
import type { Joined } from './asking.ts'

type InUse = {
  useId: string
  purpose: string
  takenWith: string
  needsOwn: boolean
  isOpen: boolean
  isLate: boolean
  isLapsing: boolean
}

/** What is used now: with whether somebody in it is to be taken out of it, and whether that is late. */
async function inUse(call: Joined): Promise<InUse[]> {
  const today = dayOf(call.now).toString()
  const { rows } = await sql<InUse>`
    select u.id as use_id, u.purpose, p.taken_with, u.needs_own,
           exists (select from consents.take_down t where t.use_id = u.id and t.done_at is null) as is_open,
           exists (select from consents.take_down t where t.use_id = u.id and t.done_at is null and t.due_at <= ${call.now}) as is_late,
           u.needs_own and not exists (select from consents.pictured d join consents.ask a on a.person_id = d.person_id
             where d.picture_id = u.picture_id and a.purpose = u.purpose and a.until > ${today}::date + 30) as is_lapsing
      from consents.use u join consents.picture p on p.id = u.picture_id
     where u.taken_down_at is null`.execute(call.unit.db)
  return rows
}

const NONE = { kept: 0, due: 0, exceptions: [] }

export async function checkedEvidence(call: Joined, moment: Moment, checks: string): Promise<Evidence> {
  if (checks === 'not-checked')
    return { state: 'not-met', ...NONE, figure: 'Nobody is looked up before a picture is used' }
  const all = (await inUse(call)).filter(one =>
    moment === 'mobile-device' ? one.takenWith === moment : true,
  )
  if (!all.length) return { state: 'nothing-due', ...NONE, figure: 'No picture is in use' }
  const open = all.filter(({ isOpen }) => isOpen)
  return {
    state: all.some(({ isLate }) => isLate) ? 'not-met' : open.length ? 'at-risk' : 'met',
    kept: all.length - open.length,
    due: all.length,
    figure: `${all.length - open.length} of ${all.length} pictures in use were checked, and everybody in them still agrees`,
    exceptions: [],
  }
}

export async function singleEvidence(call: Joined, isAsked: boolean): Promise<Evidence> {
  if (!isAsked)
    return { state: 'not-met', ...NONE, figure: 'A general yes is taken for a picture of one child' }
  const all = (await inUse(call)).filter(({ needsOwn }) => needsOwn)
  if (!all.length) return { state: 'nothing-due', ...NONE, figure: 'No picture of one child is used so' }
  const open = all.filter(({ isOpen }) => isOpen)
  const state = all.some(({ isLate }) => isLate)
    ? 'not-met'
    : open.length || all.some(({ isLapsing }) => isLapsing)
      ? 'at-risk'
      : 'met'
  return {
    ...{ state, kept: all.length - open.length, due: all.length, exceptions: [] },
    figure: `${all.length - open.length} of ${all.length} pictures of one child have a yes of their own`,
  }
}

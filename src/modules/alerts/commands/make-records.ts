import { type Call, nobody, type Unit } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { reportAdultFromOutside } from '../../adults/index.ts'
import { reportFromOutside } from '../../concerns/index.ts'
import type { Route } from '../../reports/index.ts'
import { accountOf } from '../account-of.ts'
import { type Alert, type Place, pupilOf } from '../place.ts'
import { familyOf } from '../queries/to-place.ts'
import { asPlacing } from './write.ts'

/** As whoever pressed answered; or as it stands, where nobody did. */
export type Answered = { route: Route | 'as-it-stands'; line?: string; notForIds?: readonly Id[] }
export type Made = { childConcernId: Id | null; adultConcernId: Id | null }

/**
 * A record of a register, by the register’s own command. The system that sent it is its writer: nobody here is, whoever
 * pressed.
 */
export async function makeRecords(
  { chain: _, ...joined }: Call & { unit: Unit },
  alert: Alert & Place,
  { route, line = '', notForIds = [] }: Answered,
): Promise<Made> {
  const call = { ...joined, actor: nobody }
  const { about, ...account } = accountOf(alert, line, call.now)
  const pupilId = pupilOf(alert)
  const isAsItStands = route === 'as-it-stands'
  const pupilIds = pupilId ? [pupilId] : []
  // Of a child who may be meant: nobody reads what may be about a child of their own.
  const family = [...(await familyOf(asPlacing(joined), alert.pupilIds))]
  if (route === 'child' || (isAsItStands && alert.side === 'child')) {
    const { concernId } = await reportFromOutside(call, {
      ...{ ...account, about, pupilIds },
      keepFrom: { always: [...notForIds], whileOthers: family },
    })
    return { childConcernId: concernId, adultConcernId: null }
  }
  const isSure = route === 'adult' || route === 'both' || (isAsItStands && !pupilId && alert.isSure)
  const { concernId, childConcernId } = await reportAdultFromOutside(call, {
    ...{ ...account, about: pupilId ? '' : about, aboutChild: pupilId ? about : '' },
    ...{ pupilIds, subjectIds: [...alert.subjectIds], notForIds: [...new Set([...notForIds, ...family])] },
    // Of a child whom nobody found the lead could look after nobody.
    ...{ isSure, isAlsoAboutChild: route !== 'adult' && pupilId !== undefined },
  })
  return { childConcernId, adultConcernId: concernId }
}

import type { Call } from '../../../platform/call.ts'
import { addToOwnReport, ownReports, reportConcern } from '../../concerns/index.ts'

export const PICTURE_DOOR = { door: 'picture', doorName: 'A nude or nearly nude picture of a child' } as const
const NAMED =
  'Watchword wrote this line: somebody who works here named a nude picture of a child, and has written nothing more yet. Find them now.'
const COMES = 'I am going to the lead now.'
const STILL_COMING = { minutes: 60 }

/** What the leads were told within the hour: that they come with such a picture. */
export async function comingToLead(call: Call) {
  const since = call.now.subtract(STILL_COMING)
  return (await ownReports(call)).find(
    ({ doorName, reportedAt }) =>
      doorName === PICTURE_DOOR.doorName && Temporal.Instant.compare(reportedAt, since) >= 0,
  )
}

/**
 * Somebody comes with such a picture: the leads have it at once, before a word is written. Named or pressed again within
 * the hour it is the same one.
 */
export async function comeToLead(call: Call, { isPressed }: { isPressed: boolean }): Promise<string> {
  const before = await comingToLead(call)
  if (!before) {
    const saw = isPressed ? `${COMES} It is a nude or nearly nude picture of a child.` : NAMED
    const { concernId } = await reportConcern(call, { ...PICTURE_DOOR, saw, awaitsAccount: true })
    return concernId
  }
  const { concernId, additions, saw } = before
  const isSaid = saw.startsWith(COMES) || additions.some(({ words }) => words === COMES)
  if (isPressed && !isSaid) await addToOwnReport(call, { concernId, words: COMES })
  return concernId
}

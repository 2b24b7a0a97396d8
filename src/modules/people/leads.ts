import type { Id } from '../../words/ids.ts'
import { whoActs } from './appointment.ts'

/** Somebody who leads safeguarding today, or stands in for whoever does. */
export type LeadToday = {
  personId: Id
  duty: 'dsl' | 'deputy-dsl' | 'headteacher'
  acting: boolean
  name: string
  isAway: boolean
}

/** "Designated safeguarding lead: Priya Anand-Cole, away today. On duty now: Tom Ferriby." */
export function sayLeads(leads: readonly LeadToday[]): string {
  const lead = leads.filter(({ duty }) => duty === 'dsl')
  const away = new Set(leads.flatMap(({ isAway, personId }) => (isAway ? personId : [])))
  const onDuty = whoActs('dsl', leads, away)
  const names = (of: readonly { personId: Id }[]) =>
    [...new Set(of.map(one => leads.find(({ personId }) => personId === one.personId)?.name ?? ''))].join(
      ' or ',
    )
  const who = lead.length
    ? `${names(lead)}${lead.every(({ isAway }) => isAway) ? ', away today' : ''}`
    : 'nobody holds the duty'
  return `Designated safeguarding lead: ${who}. On duty now: ${onDuty.length ? names(onDuty) : 'nobody'}.`
}

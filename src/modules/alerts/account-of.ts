import { sayMoment } from '../../platform/clock.ts'
import { SEVERITY_WORDS } from './alert.ts'
import { type Alert, knownAs } from './place.ts'

const MOST = 1_000

/** What a record says that is made of an alert: its own words whole, and what else its source sent beside them. */
export function accountOf(alert: Alert, line: string, now: Temporal.Instant) {
  const { words, address, device, firedRule, severity, happenedAt, sourceName } = alert
  const beside = [
    device && `Device: ${device}`,
    address && `Address: ${address}`,
    firedRule && `Rule: ${firedRule}`,
  ].filter(Boolean)
  const when = `${sayMoment(happenedAt)}. Severity, as the system has it: ${SEVERITY_WORDS[severity].toLowerCase()}.`
  const isShort = [when, ...beside].join('\n').length <= MOST
  const isLater = Temporal.Instant.compare(happenedAt, now) > 0
  return {
    ...{ source: 'alert', name: sourceName, saw: words, about: knownAs(alert) },
    happened: isShort ? [when, ...beside].join('\n') : when,
    othersSaid: isShort ? '' : beside.join('\n'),
    thought: line && `Added when it was made a concern: ${line}`,
    rightNow: severity === 'urgent' ? 'danger' : 'not-asked',
    writtenAt: isLater ? now : happenedAt,
  } as const
}

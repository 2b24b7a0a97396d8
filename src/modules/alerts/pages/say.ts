import { clock } from '../../../platform/design/states.ts'
import { type Severity, SEVERITY_WORDS } from '../alert.ts'

const STATE = { urgent: 'late', high: 'late', medium: 'today', low: 'by' } as const

export const severityShown = (severity: Severity) => clock(STATE[severity], SEVERITY_WORDS[severity])

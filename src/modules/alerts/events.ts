import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** An alert came in, of whomever it is: nobody has looked yet. */
export type AlertCame = Fact & { name: 'alerts.came'; alertId: Id }

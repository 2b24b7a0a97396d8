import { type Actor, type Call, type Chain, systemActor } from '../../../platform/call.ts'
import type { Work } from '../../../platform/usecase.ts'
import type { Id } from '../../../words/ids.ts'
import type { AlertsDb } from '../kit.ts'

export type AlertsWork = Work<AlertsDb>

/** The one part of the product that looks at each alert, to find its place. */
export const asPlacing = (call: Call): Call => ({ ...call, actor: systemActor('alerts.placing') })

export const chainOf = (side: 'child' | 'adult'): Chain => (side === 'child' ? 'concerns' : 'adults')

export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('Somebody presses')
  return personId
}

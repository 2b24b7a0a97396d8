import { useCases } from '../../platform/usecase.ts'
import type { PersonCard, RelatedAdult } from '../people/index.ts'
import type { AlertsTables } from './tables.ts'

export type AlertsDb = AlertsTables & {
  'people.personCard': PersonCard
  'people.relatedAdult': RelatedAdult
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<AlertsDb>()

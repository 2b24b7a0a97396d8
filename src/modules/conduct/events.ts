import type { Fact } from '../../platform/facts.ts'

export type BreachRecorded = Fact & { name: 'conduct.recorded' }
export type BreachTakenBack = Fact & { name: 'conduct.taken-back' }

import type { Fact } from '../../platform/facts.ts'

/** That something moved in this register, for its own evidence: neither which nor about whom. */
export type AdultsMoved = Fact & { name: 'adults.moved' }

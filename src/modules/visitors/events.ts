import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

type OfVisit = Fact & { visitId: Id }
export type VisitorLetIn = OfVisit & { name: 'visitors.let-in' }
export type GuestLoginIssued = OfVisit & { name: 'visitors.guest-login-issued' }
export type RuleBroken = OfVisit & { name: 'visitors.rule-broken' }
export type BarLifted = OfVisit & { name: 'visitors.bar-lifted' }

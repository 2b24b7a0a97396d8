import access from './modules/access/module.ts'
import adults from './modules/adults/module.ts'
import agreements from './modules/agreements/module.ts'
import alerts from './modules/alerts/module.ts'
import attendance from './modules/attendance/module.ts'
import concerns from './modules/concerns/module.ts'
import conduct from './modules/conduct/module.ts'
import consents from './modules/consents/module.ts'
import disclosures from './modules/disclosures/module.ts'
import messages from './modules/messages/module.ts'
import offline from './modules/offline/module.ts'
import outside from './modules/outside/module.ts'
import people from './modules/people/module.ts'
import policies from './modules/policies/module.ts'
import record from './modules/record/module.ts'
import reports from './modules/reports/module.ts'
import reviews from './modules/reviews/module.ts'
import entitlements from './modules/entitlements/module.ts'
import systems from './modules/systems/module.ts'
import starters from './modules/starters/module.ts'
import transfers from './modules/transfers/module.ts'
import vetting from './modules/vetting/module.ts'
import visitors from './modules/visitors/module.ts'
import type { Module } from './platform/module.ts'

/** THE list: one import and one line a module. */
export const modules: readonly Module[] = [
  people,
  messages,
  access,
  vetting,
  concerns,
  policies,
  agreements,
  systems,
  entitlements,
  starters,
  visitors,
  consents,
  adults,
  reports,
  outside,
  offline,
  transfers,
  attendance,
  alerts,
  conduct,
  disclosures,
  record,
  reviews,
]

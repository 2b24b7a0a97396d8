import { acknowledgeAndEscalate } from './controls/acknowledge-and-escalate.ts'
import { anonymousFigures } from './controls/anonymous-figures.ts'
import { agencyClock } from './controls/agency-clock.ts'
import { agencyContacts } from './controls/agency-contacts.ts'
import { appendOnlyLog } from './controls/append-only-log.ts'
import { deviceSearch } from './controls/device-search.ts'
import { evidenceCustody } from './controls/evidence-custody.ts'
import { forbiddenActs } from './controls/forbidden-acts.ts'
import { procedure } from './controls/procedure.ts'
import { referralTriggers } from './controls/referral-triggers.ts'
import { firstContact } from './controls/first-contact.ts'
import { referralRecord } from './controls/referral-record.ts'
import { needToKnow } from './controls/need-to-know.ts'
import { oneRegister } from './controls/one-register.ts'
import { openingReviewed } from './controls/opening-reviewed.ts'
import { ownedActions } from './controls/owned-actions.ts'
import { parentsInformed } from './controls/parents-informed.ts'
import { recordQualityChecks } from './controls/record-quality-checks.ts'
import { recordFields } from './controls/record-fields.ts'
import { patternAlerts } from './controls/pattern-alerts.ts'
import { reportDeadline } from './controls/report-deadline.ts'
import { reporterFeedback } from './controls/reporter-feedback.ts'
import { urgentTypes } from './controls/urgent-types.ts'
import { riskTypes } from './controls/risk-types.ts'
import { breakGlassHours } from './controls/break-glass.ts'
import { childFile } from './controls/child-file.ts'
import { closingConditions } from './controls/closing-conditions.ts'
import { sanctionRecord } from './controls/sanction-record.ts'
import { sanctions } from './controls/sanctions.ts'
import { supportPlans } from './controls/support-plans.ts'
import { triageDecisions } from './controls/triage-decisions.ts'

export {
  acknowledgeAndEscalate,
  agencyClock,
  agencyContacts,
  anonymousFigures,
  appendOnlyLog,
  breakGlassHours,
  childFile,
  closingConditions,
  firstContact,
  needToKnow,
  oneRegister,
  ownedActions,
  parentsInformed,
  patternAlerts,
  recordFields,
  recordQualityChecks,
  referralRecord,
  reportDeadline,
  reporterFeedback,
  riskTypes,
  sanctionRecord,
  sanctions,
  supportPlans,
  triageDecisions,
  urgentTypes,
  forbiddenActs,
  procedure,
  referralTriggers,
  deviceSearch,
  evidenceCustody,
}

export const controls = [
  firstContact,
  acknowledgeAndEscalate,
  appendOnlyLog,
  reporterFeedback,
  reportDeadline,
  referralRecord,
  recordFields,
  recordQualityChecks,
  parentsInformed,
  riskTypes,
  patternAlerts,
  triageDecisions,
  ownedActions,
  sanctions,
  sanctionRecord,
  closingConditions,
  urgentTypes,
  agencyContacts,
  agencyClock,
  procedure,
  referralTriggers,
  forbiddenActs,
  deviceSearch,
  evidenceCustody,
  breakGlassHours,
  needToKnow,
  childFile,
  anonymousFigures,
  oneRegister,
  supportPlans,
  openingReviewed,
] as const

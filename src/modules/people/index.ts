/** Views that other modules may join. */
export const published = [
  'people.personCard',
  'people.membershipCard',
  'people.contactForLinks',
  'people.relatedAdult',
  'people.siblingCard',
  'people.pupilCard',
  'people.dutyCard',
  'people.bornCard',
  'people.positionCard',
  'people.mayBeTold',
  'people.neverTold',
  'people.pupilFileCard',
  'people.adultOfPupil',
  'people.addressCard',
] as const
export type {
  AddressCard,
  AdultOfPupil,
  BornCard,
  ContactForLinks,
  DutyCard,
  MayBeTold,
  MembershipCard,
  NeverTold,
  PersonCard,
  PositionCard,
  PupilCard,
  PupilFileCard,
  RelatedAdult,
  SiblingCard,
} from './person.ts'

export { PARTICULARS, type Particular, PARTICULAR_WORDS, particularDrawn } from './particulars.ts'
export { acceptRoll } from './commands/accept-roll.ts'
export { appoint } from './commands/appoint.ts'
export { bringRoll } from './commands/bring-roll.ts'
export { endAppointment } from './commands/end-appointment.ts'
export { endMembership } from './commands/end-membership.ts'
export { mapColumns } from './commands/map-columns.ts'
export { recordOutsideContact } from './commands/record-outside-contact.ts'
export { recordPerson } from './commands/record-person.ts'
export { recordRelationship } from './commands/record-relationship.ts'
export { releaseContacts } from './commands/release-contacts.ts'
export { setTermDates } from './commands/set-term-dates.ts'
export { setUpSchool } from './commands/set-up-school.ts'
export { startMembership } from './commands/start-membership.ts'
export { appointmentsNow } from './queries/appointments-now.ts'
export { contactsForLinks } from './queries/contacts-for-links.ts'
export { leaversSince } from './queries/leavers-since.ts'
export { markAway } from './commands/mark-away.ts'
export { helpLines, helpLinesAnswering, helpLinesNamed } from './queries/help-lines.ts'
export { isOnPupilPages, type Checked as HelpLineChecked } from './help-lines.ts'
export { addressesAsked, addressNeeded, addressRefused } from './queries/school-address.ts'
export { PRIVATE_DOMAINS, sayDomains } from './address-domains.ts'
export { whoToTell } from './controls/who-to-tell.ts'
export { type LeadToday, sayLeads } from './leads.ts'
export { type HelpLine, supportDirectory } from './controls/support-directory.ts'
export { type Alike, pupilsAlike } from './queries/pupils-alike.ts'
export { inNames, inText, referenceIn, wordsAsked } from './words-asked.ts'
export { isNearly, type TypedWord, typedWords } from './typed-words.ts'
export { outsideContacts } from './queries/outside-contacts.ts'
export { person } from './queries/person.ts'
export { personForInvitation } from './queries/person-for-invitation.ts'
export { rightsOfSeveral, rightsToday } from './queries/rights-today.ts'
export { rollColumns } from './queries/roll-columns.ts'
export { rollFiles } from './queries/roll-files.ts'
export { rollPreview } from './queries/roll-preview.ts'
export { readRoll } from './roll/read-roll.ts'
export { settledRoll } from './roll/settled.ts'
export { checkLetterOf } from './roll/upn.ts'
export { schoolYearOf } from './school-day.ts'
export { schoolCalendar } from './queries/school-calendar.ts'
export { schoolTerms } from './queries/school-terms.ts'
export type { TermSpan } from './term-spans.ts'
export { whomKnownAs } from './queries/whom-known-as.ts'
export type { Meant } from './known-as.ts'
export { schoolById, schoolBySlug } from './queries/school-by-slug.ts'
export { newSchool, slugOf } from './slug.ts'
export { isOwnOrListed, standsOver, whatTheyMayDo } from './permissions.ts'
export { ERASE_RULES, isEraseRule } from './erasure.ts'
export { HELD_AS, type HeldAs, namedIn, subjectNamed } from './duty-named.ts'
export { PHASE_WORDS, PHASES, type Phase } from './person.ts'
export { selfChecks, whoActs } from './appointment.ts'
export type {
  AddressChanged,
  AppointmentEnded,
  CalendarChanged,
  DutyResourced,
  FamilyRecorded,
  PersonAppointed,
  PersonJoined,
  PersonLeft,
} from './events.ts'
/** What people type, in the same words everywhere. */
export { day, lines, optional, optionalText, text } from './fields.ts'
/** How a file of another system is read: the roll's own reading. */
export { decode } from './roll/decode.ts'
export { readDay } from './roll/dates.ts'
export { headingWords } from './roll/header-words.ts'
export { folded, splitName } from './roll/names.ts'
export { delimiterOf } from './roll/read-csv.ts'
export { quoted, RollRefusal } from './roll/roll-refusal.ts'
export { scanCsv } from './roll/scan-csv.ts'

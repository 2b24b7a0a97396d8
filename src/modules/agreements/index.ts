/** Views that other modules may join. */
export const published = ['agreements.signingCard'] as const
export type { SigningCard } from './agreement.ts'

/** The front door: all that other modules may use. */
export { makeSigningLink } from './commands/make-signing-link.ts'
export { openLink } from './commands/open-signing-link.ts'
export { publishAgreement } from './commands/publish-agreement.ts'
export { recordSigner } from './commands/record-signer.ts'
export { saveDraft } from './commands/save-draft.ts'
export { refuseAgreement } from './commands/refuse-agreement.ts'
export { settleRefusal } from './commands/settle-refusal.ts'
export { signByLink } from './commands/sign-by-link.ts'
export { ADULTS_WITH_ACCOUNTS, type AdultWithAccount, type SigningAudience } from './agreement.ts'
export { families } from './queries/families.ts'
export { familySigning } from './queries/family-signing.ts'
export { type LinkHolder, linkHolder } from './queries/link-holder.ts'
export { type AdultWording, adultWordingsOnDay } from './queries/adult-wordings-on-day.ts'
export { type SignedByAdult, signedByAdults } from './queries/signed-by-adults.ts'
export { type Signatory, signatures } from './queries/signatures.ts'
export { agreementsOf, type AgreementOf } from './queries/agreements-of.ts'
export { type AgreementInForce, agreementsInForce } from './queries/agreements-in-force.ts'
export { wordingsAsked } from './queries/wordings-asked.ts'
export { saySigned, sayWording } from './wording-words.ts'
export { audiencesClosed } from './queries/audiences-closed.ts'
export { unsignedOf } from './queries/unsigned-of.ts'
export { signedThatNames } from './queries/signed-that-names.ts'
export { signOnScreen } from './commands/sign-on-screen.ts'
export { type OnScreen, toSignOnScreen } from './queries/to-sign-on-screen.ts'
export { onScreenForm } from './pages/on-screen.view.ts'
export { signAgreement } from './commands/sign-agreement.ts'
export { writeAgreement } from './commands/write-agreement.ts'
export { type Coverage, whoHasSigned } from './queries/who-has-signed.ts'
export type { Wording } from './queries/wordings-on.ts'
export type {
  AgreementDiscussed,
  AgreementPublished,
  AgreementRefused,
  AgreementSigned,
  AgreementTalked,
  AgreementWithdrawn,
  ExceptionDecided,
  ExceptionDeclared,
  SelfChecked,
  SigningReminded,
  SignatureLapsed,
  SigningPutOff,
} from './events.ts'

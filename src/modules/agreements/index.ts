/** The front door: all that other modules may use. */
export { makeSigningLink } from './commands/make-signing-link.ts'
export { publishAgreement } from './commands/publish-agreement.ts'
export { recordSigner } from './commands/record-signer.ts'
export { saveDraft } from './commands/save-draft.ts'
export { signAgreement } from './commands/sign-agreement.ts'
export { writeAgreement } from './commands/write-agreement.ts'
export { type Coverage, whoHasSigned } from './queries/who-has-signed.ts'
export type {
  AgreementPublished,
  AgreementRefused,
  AgreementSigned,
  AgreementWithdrawn,
  SignatureLapsed,
  SigningPutOff,
} from './events.ts'

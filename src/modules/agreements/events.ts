import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'
import type { Way } from './talk.ts'

/** Words were published. They are asked for from the effective day on. */
export type AgreementPublished = Fact & {
  name: 'agreements.published'
  agreementId: Id
  versionId: Id
  effectiveOn: string
}

/** `personId` is whose signature it is; a parent may have signed for them. */
export type AgreementSigned = Fact & {
  name: 'agreements.signed'
  agreementId: Id
  signatureId: Id
  personId: Id
}

export type AgreementRefused = Fact & {
  name: 'agreements.refused'
  agreementId: Id
  refusalId: Id
  personId: Id
}

export type SignatureLapsed = Fact & { name: 'agreements.lapsed'; signatureId: Id; personId: Id }

export type AgreementWithdrawn = Fact & { name: 'agreements.withdrawn'; agreementId: Id }

/** Somebody let an unsigned agreement wait for a day. */
export type SigningPutOff = Fact & { name: 'agreements.put-off'; personId: Id }

/** Somebody was told that an agreement waits for them, or for a child of theirs. */
export type SigningReminded = Fact & { name: 'agreements.reminded'; agreementId: Id; personId: Id }

/** A parent read a child's own agreement, and said what the policy asks. */
export type AgreementDiscussed = Fact & { name: 'agreements.discussed'; personId: Id }

/** An agreement was talked through, shown or brought to mind, or that was taken back. */
export type AgreementTalked = Fact & { name: 'agreements.talked'; way: Way }

/** Somebody looked at something of their own: that they did, and no more. */
export type SelfChecked = Fact & { name: 'agreements.self-checked'; personId: Id }

/** Something was declared, or decided: of whom and what stands in its own row. */
export type ExceptionDeclared = Fact & { name: 'agreements.exception-declared'; exceptionId: Id }
export type ExceptionDecided = Fact & { name: 'agreements.exception-decided'; exceptionId: Id }

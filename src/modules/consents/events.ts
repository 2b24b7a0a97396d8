import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** Somebody answered, took an answer back or settled one: what may be shown is another now. */
export type ConsentsChanged = Fact & { name: 'consents.changed'; personId: Id }

/** A picture is used for something, is shown, or was taken down. */
export type PictureMoved = Fact & { name: 'consents.picture-moved'; pictureId: Id }

/** A family was told that questions wait for them. */
export type FamilyAsked = Fact & { name: 'consents.family-asked'; personId: Id }

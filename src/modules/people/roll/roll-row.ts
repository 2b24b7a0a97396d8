/** An ISO day, `2015-09-01`. Text, so that rows compare, sort and serialise as they are. */
export type IsoDay = string

export type RollKind = 'pupil' | 'staff'

/** A parent, carer or other contact, as the file tells of them under one pupil. */
export type RollContact = {
  readonly title: string | null
  readonly givenName: string | null
  readonly familyName: string
  readonly relationship: string | null
  /** null in any of these three: the file does not say. */
  readonly parentalResponsibility: boolean | null
  /** What the file says, never a release: a contact is not contacted until the office releases them. */
  readonly mayBeContacted: boolean | null
  readonly mustNotBeTold: boolean | null
  readonly email: string | null
  readonly phone: string | null
  readonly order: number
}

/** What a file can say of a person. null: the file says nothing. */
export type RollFacts = {
  readonly kind: RollKind
  readonly upn: string | null
  readonly givenName: string
  readonly familyName: string
  readonly knownAs: string | null
  readonly dateOfBirth: IsoDay | null
  readonly yearGroup: string | null
  readonly className: string | null
  readonly email: string | null
  readonly jobTitle: string | null
  readonly startsOn: IsoDay | null
  readonly endsOn: IsoDay | null
  readonly lookedAfter: boolean | null
  readonly contacts: readonly RollContact[]
}

/** One person of the file. `wrongUpn`: a UPN as written whose form or check letter is wrong; it is never kept. */
export type RollRow = RollFacts & { readonly line: number; readonly wrongUpn: string | null }

export const ROW_FIELDS = [
  'upn',
  'givenName',
  'familyName',
  'knownAs',
  'dateOfBirth',
  'yearGroup',
  'className',
  'email',
  'jobTitle',
  'startsOn',
  'endsOn',
  'lookedAfter',
] as const
export type RowField = (typeof ROW_FIELDS)[number]

export const CONTACT_FIELDS = [
  'title',
  'givenName',
  'familyName',
  'relationship',
  'parentalResponsibility',
  'mayBeContacted',
  'mustNotBeTold',
  'email',
  'phone',
  'order',
] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** What the file has a place for. A field outside it is left as it stands; a blank inside it is a blank. */
export type SpeaksOf = { readonly fields: readonly RowField[]; readonly contacts: readonly ContactField[] }

export const NOTHING_SAID: Omit<RollFacts, 'kind' | 'givenName' | 'familyName'> = {
  upn: null,
  knownAs: null,
  dateOfBirth: null,
  yearGroup: null,
  className: null,
  email: null,
  jobTitle: null,
  startsOn: null,
  endsOn: null,
  lookedAfter: null,
  contacts: [],
}

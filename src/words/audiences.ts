/** What a dated membership can make of a person. One person may hold several at once. */
export const MEMBERSHIPS = [
  'pupil',
  'parent',
  'staff',
  'governor',
  'volunteer',
  'contractor',
  'visitor',
] as const
export type Membership = (typeof MEMBERSHIPS)[number]

/** Whom a clause or an agreement speaks to. */
export const AUDIENCES = MEMBERSHIPS
export type Audience = Membership

export const AUDIENCE_WORDS: Readonly<Record<Audience, { one: string; many: string }>> = {
  pupil: { one: 'pupil', many: 'pupils' },
  parent: { one: 'parent or carer', many: 'parents and carers' },
  staff: { one: 'member of staff', many: 'staff' },
  governor: { one: 'governor', many: 'governors' },
  volunteer: { one: 'volunteer', many: 'volunteers' },
  contractor: { one: 'contractor', many: 'contractors' },
  visitor: { one: 'visitor', many: 'visitors' },
}

/** Duties a person is appointed to. An appointment, never a job title, gives rights. */
export const DUTIES = [
  'headteacher',
  'senior-leader',
  'dsl',
  'deputy-dsl',
  'chair-of-governors',
  'vice-chair-of-governors',
  'safeguarding-governor',
  'data-protection-officer',
  'senior-information-risk-officer',
  'information-asset-owner',
  'network-manager',
  'computing-lead',
  'pshe-lead',
  'online-safety-lead',
  'online-safety-governor',
  'service-contact',
  'office',
] as const
export type Duty = (typeof DUTIES)[number]

export const isDuty = (right: string): right is Duty => (DUTIES as readonly string[]).includes(right)

export const DUTY_WORDS: Readonly<Record<Duty, string>> = {
  headteacher: 'Headteacher',
  'senior-leader': 'Senior leader',
  dsl: 'Designated safeguarding lead',
  'deputy-dsl': 'Deputy designated safeguarding lead',
  'chair-of-governors': 'Chair of governors',
  'vice-chair-of-governors': 'Vice-chair of governors',
  'safeguarding-governor': 'Safeguarding governor',
  'data-protection-officer': 'Data protection officer',
  'senior-information-risk-officer': 'Senior information risk officer',
  'information-asset-owner': 'Information asset owner',
  'network-manager': 'Network manager',
  'computing-lead': 'Computing lead',
  'pshe-lead': 'PSHE lead',
  'online-safety-lead': 'Online safety lead',
  'online-safety-governor': 'Online safety governor',
  'service-contact': 'Nominated contact for a supplier’s services',
  office: 'School office',
}

/** Duties that only one person holds at a time; an acting holder stands beside the substantive one. */
export const SINGLE_DUTIES: readonly Duty[] = ['headteacher', 'dsl', 'chair-of-governors', 'network-manager']

/** Who checks must not be who is checked: the same person holding both is shown, never refused. */
export const CHECKS_THE_OTHER: readonly { checker: Duty; checked: Duty; why: string }[] = [
  {
    checker: 'headteacher',
    checked: 'network-manager',
    why: 'The headteacher reviews what the network manager does.',
  },
  {
    checker: 'safeguarding-governor',
    checked: 'dsl',
    why: 'The safeguarding governor holds the safeguarding lead to account.',
  },
  {
    checker: 'chair-of-governors',
    checked: 'headteacher',
    why: 'A concern about the headteacher goes to the chair of governors.',
  },
  {
    checker: 'data-protection-officer',
    checked: 'headteacher',
    why: 'The data protection officer must be able to advise against the head.',
  },
  {
    checker: 'data-protection-officer',
    checked: 'network-manager',
    why: 'The data protection officer checks how systems are run.',
  },
]

/** People outside the school whose number must be at hand. */
export const OUTSIDE_CONTACTS = [
  'lado',
  'childrens-social-care',
  'police',
  'support-provider',
  'leaders-on-duty',
] as const
export type OutsideContact = (typeof OUTSIDE_CONTACTS)[number]

export const OUTSIDE_CONTACT_WORDS: Readonly<Record<OutsideContact, string>> = {
  lado: 'Local authority designated officer (LADO)',
  'childrens-social-care': 'Children’s social care',
  police: 'Police, school liaison',
  'support-provider': 'IT support provider',
  'leaders-on-duty': 'The school’s leaders, for whoever is out on a visit',
}

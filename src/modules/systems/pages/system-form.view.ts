import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { DUTIES, DUTY_WORDS } from '../../../words/duties.ts'
import type { Named } from '../queries/people-named.ts'
import type { System } from '../queries/system.ts'
import { REMOTE, REMOTE_WORDS, SIGN_IN_WORDS, SIGN_INS } from '../system.ts'
import { back, sayKinds } from './say.ts'

type Shown = { at: string; people: readonly Named[]; form: Form }

export const newSystemView = ({ at, people, form }: Shown): PageView => ({
  ...{ title: 'Add a system', errors: form.errors, wide: false, before: back(at, 'Systems') },
  body: html`${pageHead({ say: 'Add a system' })} ${postForm(fields(form, people, {}), 'Add it')}`,
})

export const changeView = ({ at, system, people, form }: Shown & { system: System }): PageView => ({
  ...{ title: `Change ${system.name}`, errors: form.errors, wide: false, before: back(at, system.name) },
  body: html`${pageHead({
    say: `Change what is said of ${system.name}`,
    under: `As written on ${sayDay(dayOf(system.describedAt))} by ${system.describedByName}. It stays below what you write now.`,
  })}
  ${postForm(
    fields({ ...form, typed: { ...typedOf(system), ...form.typed } }, people, { isThere: true }),
    'Keep the change',
  )}`,
})

/** What stands, as if it had been typed. */
const typedOf = (system: System): Record<string, string> => ({
  ...{ title: system.name, purpose: system.purpose, provider: system.provider },
  ...{ ownerDuty: system.ownerDuty ?? '', name: system.ownerName ?? '', recordHeldBy: system.recordHeldBy },
  ...{ signIn: system.signIn, sharedWhy: system.sharedWhy, sharedApprovedBy: system.sharedApprovedBy },
  ...{ isCritical: system.isCritical ? 'yes' : 'no', remote: system.remote, ownPolicy: system.ownPolicy },
  isUsed: system.isUsed ? 'yes' : 'no',
})

const DUTY_ITEMS = DUTIES.map(duty => ({ value: duty, text: DUTY_WORDS[duty] }))
const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

const fields = (form: Form, people: readonly Named[], { isThere = false }: { isThere?: boolean }): Safe =>
  html`${textField(form, { name: 'title', label: 'What it is called' })}
  ${textField(form, { name: 'purpose', label: 'What it is for' })}
  ${textField(form, { name: 'provider', label: 'Who provides it', hint: 'A company, the local authority, or nobody' })}
  ${pick(form, { name: 'ownerDuty', label: 'Which duty owns it', items: DUTY_ITEMS, none: 'A person, named below' })}
  ${whoField(form, people, { label: 'Or a person who owns it', hint: 'Only where no duty does. Their full name' })}
  ${textField(form, {
    ...{ name: 'recordHeldBy', label: 'Who keeps its own list of users' },
    hint: 'For example the technical provider. Leave it empty where the owner does',
  })}
  ${chooseOne(form, {
    ...{ name: 'signIn', label: 'How people sign in' },
    items: SIGN_INS.map(value => ({ value, text: SIGN_IN_WORDS[value] })),
  })}
  ${linesField(form, { name: 'sharedWhy', label: 'If shared or without a login, why', rows: 2 })}
  ${pick(form, { name: 'sharedApprovedBy', label: 'And who agreed to it', items: DUTY_ITEMS })}
  ${chooseOne(form, { name: 'isCritical', label: 'Does the school depend on it?', items: YES_NO, classes: 'govuk-radios--inline' })}
  ${chooseOne(form, {
    ...{ name: 'remote', label: 'Is it reached from outside the school?' },
    items: REMOTE.map(value => ({ value, text: REMOTE_WORDS[value] })),
  })}
  ${textField(form, {
    ...{ name: 'ownPolicy', label: 'A policy of its own that users follow' },
    hint: 'For example the local authority’s e-mail policy. Each user is asked to confirm it',
  })}
  ${isThere && chooseOne(form, { name: 'isUsed', label: 'Does the school still use it?', items: YES_NO, classes: 'govuk-radios--inline' })}`

/** A name; and which of several, where more than one person is called so. */
export const whoField = (
  form: Form,
  people: readonly Named[],
  { label, hint }: { label: string; hint?: string },
): Safe =>
  html`${textField(form, { name: 'name', label, hint })}
  ${
    (people.length > 1 || form.errors['whoId'] !== undefined) &&
    chooseOne(form, {
      ...{ name: 'whoId', label: 'Which of them?' },
      items: people.map(one => ({ value: one.personId, text: `${one.name} (${sayKinds(one)})` })),
    })
  }`

import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, checkboxes } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { many } from '../../../platform/page.ts'
import type { FamilyItem, FamilySigning } from '../queries/family-signing.ts'
import { type Form, textField } from '../../../platform/design/form.ts'
import { consequencesTable } from './consequences.view.ts'
import { discussFields } from './discuss.view.ts'
import { refusalForm } from './refusal-form.ts'
import { ticksField } from './ticks.view.ts'
import { childRules, count, listed, rules } from './say.ts'

/** What else is asked by the same link: a step further on. */
type More = readonly { text: string; url: string }[]
type FamilyPage = { school: string; more: More; form: Form }

const plain = (title: string, says: string, more: More = []): PageView => ({
  title,
  wide: false,
  body: html`${pageHead({ say: title, under: says })}
  ${more.map(({ text, url }) => button({ text, href: url }))}`,
})

/** The same for every link that opens nothing. */
export const endedView = plain('This link has ended', 'Ask the school for a new one.')
export const refusedView = (more: More): PageView =>
  plain(
    'Your answer has been sent',
    'The headteacher reads your words as you wrote them. For signing, the link has ended.',
    more,
  )
export const signedView = (signed: number, more: More): PageView =>
  plain(
    signed
      ? `You have signed ${count(signed, 'agreement', 'agreements')}`
      : 'The school knows that you have read it',
    'The school keeps the words, your name, the day and the time. For signing, the link has ended.',
    more,
  )

export function familySignView(
  { items, discuss, parentFirstName }: FamilySigning,
  page: FamilyPage,
): PageView {
  const children = items.flatMap(({ people }) =>
    people.filter(({ isSelf }) => !isSelf).map(one => one.firstName),
  )
  const ticksAt = items.findIndex(({ ticks }) => ticks.length > 0)
  const title = !items.length
    ? 'Read it with your child'
    : children.length
      ? `Sign for ${listed([...new Set(children)])}`
      : 'Sign for your family'
  if (!items.length && !discuss.children.length)
    return plain('Nothing is left to sign', 'Everything that this link was for has been signed.', page.more)
  return {
    title,
    wide: false,
    errors: page.form.errors,
    errorTitle: 'Not signed yet',
    body: html`${pageHead({
      over: page.school,
      say: title,
      under: 'Read it, tick for whom you agree, and sign with your name.',
    })}
      <form method="post" novalidate>
        ${discussFields(discuss, page.form)}
        ${items.map((item, n) => agreementStep(item, n, { form: page.form, ticksAt }))}
        ${nameStep(items.length + 1, parentFirstName, page.form)}
        ${button({
          ...{ classes: 'ww-button--wide', preventDoubleClick: true },
          text: children.length ? 'Sign for my children' : 'Sign',
        })}
      </form>
      ${items.length > 0 && refusalForm(page.form, 'the headteacher', html``)}
      <p class="ww-small ww-soft">
        You sign from this link once. For a child you leave out nothing is signed: ask the school for another link.
        Not your children, or something is wrong? Tell the school office.
      </p>`,
  }
}

const stepHead = (n: number, text: string): Safe =>
  html`<h2 class="ww-step"><span aria-hidden="true">${n}</span>${text}</h2>`

function agreementStep(
  { title, text, childText, versionId, people, ticks, consequences }: FamilyItem,
  n: number,
  { form, ticksAt }: { form: Form; ticksAt: number },
): Safe {
  const ticked = many(form.typed['agree'])
  const error = n === 0 ? form.errors['agree'] : undefined
  const value = (personId: string) => `${versionId}/${personId}`
  return html`${stepHead(n + 1, title)} ${rules(text)} ${childRules(childText, 'your child’s')}
  ${consequencesTable(consequences)} ${ticksField(form, ticks, { versionId, isFirst: n === ticksAt })}
  ${checkboxes({
    ...{ name: 'agree', idPrefix: n === 0 ? 'agree' : `agree-in-${n + 1}`, classes: 'ww-kids' },
    fieldset: { legend: { text: 'I have read this and agree to it for', classes: 'ww-label' } },
    items: people.map(({ personId, firstName, isSelf }) => ({
      ...{ value: value(personId), checked: ticked.includes(value(personId)) },
      html: html`<strong>${isSelf ? 'Our family' : firstName}</strong>`,
    })),
    errorMessage: error === undefined ? undefined : { text: error },
  })}`
}

const nameStep = (n: number, parentFirstName: string, form: Form): Safe =>
  html`${stepHead(n, 'Your name')}
  ${textField(form, {
    ...{ name: 'signedAs', label: 'Type your full name to sign', autocomplete: 'name' },
    hint: `We know you as ${parentFirstName}`,
  })}`

import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { summaryList } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import type { Id } from '../../../words/ids.ts'
import { originOf } from '../../messages/index.ts'
import type { Family } from '../queries/families.ts'
import type { Guardian } from '../queries/guardians.ts'
import { deedButton, type Form, pick, postForm } from '../../../platform/design/form.ts'
import { back, link } from './say.ts'

type FamilyPage = {
  base: string
  /** Where the child's contacts are kept. */
  contactsAt: string
  family: Family
  parents: readonly { id: Id; name: string }[]
  form: Form
}

export function familyView({ base, contactsAt, family, parents, form }: FamilyPage): PageView {
  const { due, signers, pupilId } = family
  const at = `${base}/families/${pupilId}`
  const others = parents.filter(({ id }) => !signers.some(({ parentId }) => parentId === id))
  return {
    title: `Who signs for ${due.name}`,
    errors: form.errors,
    wide: false,
    before: back(`${base}/families`, 'Children whose parents sign'),
    body: html`${pageHead({
      over: [due.name, ...(due.className ? [due.className] : [])].join(', '),
      say: due.signatureId
        ? 'A parent has signed.'
        : signers.length
          ? 'No parent has signed yet.'
          : 'Nobody signs for this child yet.',
      under: due.title,
    })}
      ${signers.map((signer, n) => signerSection(signer, at, n === 0 && !due.signatureId, due.signatureId !== null))}
      ${sectionHead({ id: 'add', text: signers.length ? 'Somebody else' : 'Who signs' })}
      ${
        others.length
          ? addForm(form, others, signers.length === 0)
          : html`<p>
              ${signers.length ? 'Nobody else' : 'Nobody'} can be chosen yet. A contact can sign who is released and recorded
              with parental responsibility. ${link(contactsAt, `Contacts of ${due.name}`)}
            </p>`
      }`,
  }
}

const addForm = (form: Form, others: readonly { id: Id; name: string }[], isFilled: boolean): Safe => {
  const field = pick(form, {
    ...{ name: 'parentId', label: 'Parent or carer' },
    items: others.map(({ id, name }) => ({ value: id, text: name })),
  })
  return isFilled
    ? postForm(field, 'Let them sign')
    : html`<form method="post" novalidate>
        ${field} <button type="submit" class="govuk-button govuk-button--secondary">Let them sign</button>
      </form>`
}

const signerSection = (
  { id, parentId, name, linkExpiresAt }: Guardian,
  at: string,
  isFilled: boolean,
  isDone: boolean,
): Safe =>
  html`${sectionHead({ id: `signer-${id}`, text: name })}
    <p>${sayLink(linkExpiresAt, isDone)}</p>
    <div class="ww-choice govuk-!-margin-bottom-6">
      ${!isDone && deedButton(`${at}/signers/${parentId}/link`, linkExpiresAt ? 'Make a new link' : 'Make a link', isFilled ? { classes: '' } : {})}
      ${deedButton(`${at}/signers/${id}/end`, `${name} no longer signs`)}
    </div>`

function sayLink(linkExpiresAt: Temporal.Instant | null, isDone: boolean): string {
  if (linkExpiresAt) return `Has a link to sign, until ${sayDay(dayOf(linkExpiresAt))}.`
  return isDone ? 'Nothing is left to sign.' : 'Has no link to sign.'
}

/** Where no address is known, or no mail leaves, the link is shown here, once: printed, copied or read out. */
type LinkMade = { name: string; toHandOver: string | null; hasAddress: boolean; expiresAt: Temporal.Instant }

export function linkMadeView(at: string, { name, toHandOver, hasAddress, expiresAt }: LinkMade): PageView {
  const until = `It works once, until ${sayDay(dayOf(expiresAt))}.`
  return {
    title: 'Link made',
    wide: false,
    before: back(at, 'Who signs'),
    body: toHandOver
      ? html`${pageHead({ say: `Hand this to ${name}`, under: `${hasAddress ? 'No mail is sent from here, so it goes by your hand: print this page, or copy the link.' : 'The school holds no email address for them.'} ${until}` })}
          ${summaryList({ rows: [{ key: { text: 'Link' }, value: { html: html`<code>${originOf()}${toHandOver}</code>` } }] })}
          <p>Whoever holds it can sign. It is not shown again: if it is lost, make a new one.</p>`
      : html`${pageHead({
          say: `The link for ${name} is made`,
          under: `It goes to the address the school holds, and names no child. ${until}`,
        })}`,
  }
}

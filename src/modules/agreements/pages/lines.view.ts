import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { select } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { ADD } from '../commands/carry-lines.ts'
import { idOf, KIND_WORDS, linesFor } from '../lines.ts'
import type { LineAsked } from '../queries/lines-asked.ts'
import { postForm } from '../../../platform/design/form.ts'
import { back, link } from './say.ts'

type Lines = {
  base: string
  agreementId: string
  title: string
  text: string
  asked: readonly LineAsked[]
  chosen: readonly string[]
  errors: FieldErrors
}

export function linesView(page: Lines): PageView {
  const { base, agreementId, title, asked, errors } = page
  const missing = asked.filter(({ held, isElsewhere }) => held === undefined && !isElsewhere).length
  return {
    title: `What the policy asks ${title} to hold`,
    errors,
    errorTitle: 'Not saved yet',
    before: back(`${base}/agreements/${agreementId}`, title),
    body: html`${pageHead({
      over: title,
      say: 'What the policy asks it to hold',
      under: asked.length ? sayMissing(missing) : 'The policy asks for no line of its own in this agreement.',
    })}
    ${
      asked.length > 0 &&
      postForm(
        asked.map((one, n) => askedField(one, n, page)),
        'Save',
      )
    }`,
  }
}

const sayMissing = (missing: number): string =>
  missing
    ? `${missing === 1 ? 'One is' : `${missing} are`} missing. Until they stand in it the agreement cannot be published.`
    : 'All of it stands in these words.'

function askedField(one: LineAsked, n: number, { base, text, chosen, errors }: Lines): Safe {
  const lines = linesFor(one.kind, text)
  const value = chosen[n] ?? one.held ?? ''
  const error = n === 0 ? errors['lines'] : undefined
  return html`<div class="govuk-!-margin-bottom-6">
    <input type="hidden" name="asked" value="${idOf(one)}" />
    ${select({
      ...{ id: n === 0 ? 'lines' : `lines-${n + 1}`, name: 'lines', value },
      label: { text: `${KIND_WORDS[one.kind]}: ${one.words}`, classes: 'ww-label' },
      hint: { html: html`${sayAsking(one, base)}` },
      items: [
        { value: '', text: one.isElsewhere ? 'Not in this one' : 'Not in it yet' },
        ...(one.held === undefined && one.kind !== 'use'
          ? [{ value: ADD, text: 'Add it in these words' }]
          : []),
        ...lines.map(line => ({ value: line, text: `It is in: ${line}` })),
      ],
      errorMessage: error === undefined ? undefined : { text: error },
    })}
    <p class="govuk-body-s">${stateOf(one)}</p>
  </div>`
}

export const stateOf = ({ held, isElsewhere }: LineAsked): Safe =>
  held !== undefined
    ? stateTag('met', 'Stands in it')
    : isElsewhere
      ? stateTag('nothing-due', 'Stands in another agreement of theirs')
      : stateTag('not-met', 'Missing')

/** Which clause asks for it, and in which words. */
export const sayAsking = ({ clause, isApart }: LineAsked, base: string): Safe =>
  html`${
    clause &&
    html`Asked by clause
      ${link(`${base}/policies/${clause.policyId}/clauses/${clause.clauseId}`, clause.reference)} of
      ${clause.policyTitle}: “${clause.words.replace(/[.;]$/, '')}”. `
  }${isApart && 'It is ticked by itself.'}`

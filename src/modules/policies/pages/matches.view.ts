import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { radios } from '../../../platform/design/macros.ts'
import { clauseRow, clauses, pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'
import type { DoubtfulMatch } from '../queries/doubtful-matches.ts'
import type { VersionCard } from '../queries/version-card.ts'
import { count, hidden, link, smallButton } from './pieces.ts'

type Shown = {
  card: VersionCard
  base: string
  matches: readonly DoubtfulMatch[]
  typed: Answers
  errors: FieldErrors
}

export const matchesView = (shown: Shown): PageView => ({
  title: 'Match with the version before',
  errors: shown.errors,
  before: html`<p class="govuk-body govuk-!-margin-top-4">${link(shown.base, 'Back to the clauses')}</p>`,
  body: html`${pageHead({
    over: `${shown.card.title}, version ${shown.card.number}`,
    say: shown.matches.length
      ? `${count(shown.matches.length, 'clause')} may be one of the version before`
      : 'Every clause is matched.',
    under:
      'A clause that is the same keeps what it is bound to. One that has changed gets it as a suggestion.',
  })}
  ${clauses(shown.matches.map((match, n) => row(match, n === 0, shown)))}`,
})

function row(match: DoubtfulMatch, isFirst: boolean, { base, typed, errors }: Shown): Safe {
  const { clauseId, reference, text, earlier } = match
  const isTyped = one(typed['clauseId']) === clauseId
  const id = `answer-${reference.replaceAll('.', '-')}`
  const checked = (value: string) => isTyped && one(typed['answer']) === value
  return clauseRow({
    reference,
    text: html`<p>${text}</p>
      ${earlier.map(old => html`<p class="ww-small ww-soft">Before, ${old.reference}: “${old.text}”</p>`)}`,
    margin: {
      mark: html`<form method="post" action="${base}/matches" novalidate>
        ${hidden({ clauseId })}
        ${
          earlier.length > 1
            ? radios({
                name: 'earlierClauseId',
                idPrefix: `earlier-${id}`,
                classes: 'govuk-radios--small',
                fieldset: { legend: { text: 'Which earlier clause?', classes: 'ww-label' } },
                items: earlier.map(old => ({
                  value: old.clauseId,
                  text: old.reference,
                  checked: isTyped && one(typed['earlierClauseId']) === old.clauseId,
                })),
                ...(isTyped && errors['earlierClauseId']
                  ? { errorMessage: { text: errors['earlierClauseId'] } }
                  : {}),
              })
            : hidden({ earlierClauseId: earlier[0]?.clauseId ?? '' })
        }
        ${radios({
          name: 'answer',
          idPrefix: id,
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: `What is ${reference}?`, classes: 'ww-label' } },
          items: [
            { value: 'same', text: 'The same, in other words', checked: checked('same') },
            {
              value: 'changed',
              text: 'The same clause, and it asks something else now',
              checked: checked('changed'),
            },
            { value: 'split', text: 'A part of the earlier one', checked: checked('split') },
            { value: 'merged', text: 'Several joined in one', checked: checked('merged') },
            { value: 'new', text: 'New', checked: checked('new') },
          ],
          ...(isTyped && errors['answer'] ? { errorMessage: { text: errors['answer'] } } : {}),
        })}
        ${smallButton(html`Say so<span class="govuk-visually-hidden"> of ${reference}</span>`, { isFilled: isFirst })}
      </form>`,
    },
  })
}

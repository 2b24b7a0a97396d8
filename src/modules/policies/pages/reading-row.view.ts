import { html, type Safe } from '../../../platform/design/html.ts'
import { clauseRow } from '../../../platform/design/parts.ts'
import { stateTag, sure } from '../../../platform/design/states.ts'
import { nameInWords } from '../parameters.ts'
import { WATCHWORD } from '../settings.ts'
import { systemTitle } from '../systems.ts'
import type { ReadBinding, ReadClause, ReadSuggestion } from '../reading-state.ts'
import { figuresIn, marked } from './marked.ts'
import { aloud, buttonLink, hidden, link, sayPlace, smallButton } from './pieces.ts'
import type { ReadingShown } from './reading.view.ts'

/** A clause as it was read, and in its margin what is suggested, decided or bound. */
export function readRow(clause: ReadClause, shown: ReadingShown): Safe {
  const { text, leadIn, figures, suggestions, line } = clause
  const words = suggestions.flatMap(({ spanStart, spanEnd }) =>
    spanStart === null || spanEnd === null ? [] : [{ start: Math.max(0, spanStart), end: spanEnd }],
  )
  const spans = suggestions.length ? figuresIn(figures, words) : figures
  const above = clause.trail.slice(1).join(', ')
  return clauseRow({
    reference: clause.reference,
    text: html`${leadIn && html`<p class="ww-small ww-soft">${leadIn}</p>`}
      <p>${marked(text, spans)}</p>
      <p class="ww-small ww-soft">${above && `${above}, `}${sayPlace(shown.card.readAs, line)}</p>`,
    margin: { mark: marginOf(clause, shown) },
  })
}

function marginOf(clause: ReadClause, shown: ReadingShown): Safe {
  const { suggestions, bindings, isForPeople, isDuty } = clause
  const byHand = bindings.filter(({ suggestionId }) => suggestionId === null)
  const isEmpty = suggestions.length === 0 && bindings.length === 0
  return html`${suggestions.map(one => suggested(one, clause, shown))}
  ${byHand.map(one => bound(one, clause, shown))}
  ${isForPeople && stateTag('not-for-software')}
  ${isEmpty && !isForPeople && stateTag(isDuty ? 'nobodys-duty' : 'not-for-software', isDuty ? undefined : 'Asks nothing')}
  ${shown.isDraft && isEmpty && unboundDeeds(clause, shown)}`
}

const about = (system: string): Safe | undefined =>
  system === WATCHWORD
    ? undefined
    : html`<p>About: ${systemTitle(system)}. It changes nothing in Watchword.</p>`

function suggested(one: ReadSuggestion, clause: ReadClause, shown: ReadingShown): Safe {
  if (one.answer !== null) return decided(one, clause, shown)
  if (!shown.isDraft)
    return html`<div>
      ${stateTag('nothing-due', shown.card.body ? 'Not decided before approval' : 'Not decided')}
      <p class="ww-margin__figure">${one.sentence}</p>
    </div>`
  return html`<div>
    ${sure(one.sure)} ${!one.isBuilt && stateTag('not-kept-by-watchword')}
    <p class="ww-margin__figure">${one.sentence}</p>
    <p>${one.why}</p>
    ${about(one.system)} ${one.advice && html`<p>${one.advice}</p>`}
    ${toFillIn(one)} ${choice(one, clause, shown)}
  </div>`
}

/** What a person must fill in, or may, because the words leave it open. */
function toFillIn({ isWhole, open, isBuilt }: ReadSuggestion): Safe | undefined {
  if (!isBuilt) return undefined
  const names = open.join(', ')
  if (!isWhole)
    return html`<p>Its words do not say what to set${names && `: ${names}`}. Change it to fill that in, or reject it.</p>`
  return names
    ? html`<p>Its words do not say: ${names}. Accept it as it stands here, or change it.</p>`
    : undefined
}

function choice(
  { suggestionId, isWhole }: ReadSuggestion,
  { reference, n }: ReadClause,
  { base, filter }: ReadingShown,
): Safe {
  const said = aloud(reference)
  return html`<form class="ww-choice" method="post" action="${base}/decisions">
    ${hidden({ suggestionId, n: String(n), reference, show: filter })}
    ${isWhole && smallButton(html`Accept${said}`, { name: 'deed', value: 'accept' })}
    ${buttonLink(`${base}/suggestions/${suggestionId}/change`, html`Change${said}`)}
    ${smallButton(html`Reject${said}`, { name: 'deed', value: 'reject' })}
  </form>`
}

const ANSWERS = { accepted: 'Accepted', changed: 'Changed', rejected: 'Rejected' } as const

function decided(one: ReadSuggestion, clause: ReadClause, { base, filter, isDraft }: ReadingShown): Safe {
  const { reference, n } = clause
  const bound = clause.bindings.filter(({ suggestionId }) => suggestionId === one.suggestionId)
  const [standing] = bound
  const said = bound.length ? bound.map(({ sentence }) => sentence) : [one.sentence]
  const mark =
    one.answer === 'rejected'
      ? stateTag('nothing-due', 'Rejected')
      : stateTag('met', ANSWERS[one.answer ?? 'accepted'])
  return html`<div>
    ${said.map(sentence => html`<p class="ww-margin__figure">${sentence}</p>`)}
    ${standing && about(standing.system)} ${standing?.advice && html`<p>${standing.advice}</p>`}
    <form method="post" action="${base}/decisions">
      ${mark} ${one.decidedBy && html`<span class="ww-soft">by ${one.decidedBy}</span>`}
      ${
        isDraft &&
        html`${hidden({ deed: 'undo', suggestionId: one.suggestionId, n: String(n), reference, show: filter })}
          <button class="ww-link-button ww-undo" type="submit">Undo${aloud(reference)}</button>`
      }
    </form>
  </div>`
}

function bound(
  one: ReadBinding,
  { reference, n }: ReadClause,
  { base, filter, isDraft }: ReadingShown,
): Safe {
  return html`<div>
    <p class="ww-margin__figure">${one.sentence}</p>
    ${about(one.system)} ${one.advice && html`<p>${one.advice}</p>`}
    <form method="post" action="${base}/decisions">
      ${stateTag('met', 'Bound')} ${one.boundBy && html`<span class="ww-soft">by ${one.boundBy}</span>`}
      ${
        isDraft &&
        html`${hidden({ deed: 'unbind', bindingId: one.bindingId, n: String(n), reference, show: filter })}
          <button class="ww-link-button ww-undo" type="submit">Undo${aloud(`${nameInWords(one.control)} ${reference}`)}</button>`
      }
    </form>
  </div>`
}

function unboundDeeds(
  { clauseId, reference, n, isForPeople, isDuty }: ReadClause,
  { base, filter }: ReadingShown,
): Safe {
  const bind = `${base}/clauses/${clauseId}/bindings/new`
  if (!isDuty && !isForPeople)
    return html`<p>${link(bind, html`Bind it all the same${aloud(reference)}`)}</p>`
  return html`<form class="ww-choice" method="post" action="${base}/decisions">
    ${hidden({ clauseId, n: String(n), reference, show: filter })}
    ${buttonLink(bind, html`Bind it${aloud(reference)}`)}
    ${smallButton(html`${isForPeople ? 'Not only for people' : 'For people'}${aloud(reference)}`, {
      name: 'deed',
      value: isForPeople ? 'not-for-people' : 'for-people',
    })}
  </form>`
}

import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { HOW_WORDS } from '../follow-up.ts'
import type { Sanction, SanctionStep } from '../queries/sanctions.ts'
import { ROUTE_WORDS, saySanction, VICTIM_WORDS } from '../sanctions.ts'
import { asWritten, momentOf } from './say.ts'

export const dayIs = (on: string): string => sayDay(Temporal.PlainDate.from(on))

const fact = (key: string, value: Safe | string): Safe =>
  html`<dt>${key}</dt>
    <dd>${value}</dd>`

/** One of them in all its parts, as it was recorded. */
export const sanctionFacts = (one: Sanction): Safe =>
  html`<dl class="ww-facts">
    ${one.sanction && fact('Sanction', saySanction(one.sanction, one.level))}
    ${fact(one.sanction ? 'Why' : 'Why none', asWritten(one.because))}
    ${fact('Decided by', `${one.decidedBy}, ${dayIs(one.decidedOn)}`)}
    ${one.endsOn && fact('Until', dayIs(one.endsOn))}
    ${fact('What happened', sayEvent(one))} ${one.circumstances && fact('Circumstances', asWritten(one.circumstances))}
    ${one.link && fact('Link to the school', asWritten(one.link))}
    ${one.outsideBecause && fact('Why another level or age', asWritten(one.outsideBecause))}
    ${one.policyName && fact('Rests on', `${one.policyName}, ${one.policyEdition ?? ''}: ${one.clause ?? ''}`)}
    ${one.route && fact('Which way', ROUTE_WORDS[one.route])}
    ${one.victim && fact('A victim too?', html`${VICTIM_WORDS[one.victim]}${one.effect && html`. ${asWritten(one.effect)}`}`)}
    ${interviewFact(one)} ${parentsFact(one)}
  </dl>`

const sayEvent = ({ happenedOn, happenedLevel, age, yearGroup, isElsewhere }: Sanction): string =>
  [
    dayIs(happenedOn),
    happenedLevel && `level ${happenedLevel}`,
    isElsewhere && 'out of school',
    age === null ? 'age not known' : `the child was ${age}`,
    yearGroup && `year ${yearGroup}`,
  ]
    .filter(Boolean)
    .join(', ')

function interviewFact({ interview, asks }: Sanction): Safe | false {
  if (asks !== 'interview' || !interview) return false
  const { holder, end } = interview
  if (!end) return fact('Interview', `${holder} holds it. It is not written down yet`)
  if (end.state !== 'done') return fact('Interview', html`Cancelled. ${asWritten(end.words)}`)
  return fact(
    'Interview',
    html`Held by ${holder}${end.heldOn && `, ${dayIs(end.heldOn)}`}. ${asWritten(end.words)}<br />
      What came of it: ${asWritten(end.outcome ?? '')}`,
  )
}

const parentsFact = ({ areParentsOpen }: Sanction): Safe | false =>
  areParentsOpen && fact('Parents', 'Still to be told, or somebody to say why not')

/** A line that came later. */
export function stepFact(step: SanctionStep): Safe {
  const by = html`<span class="ww-soft ww-small">${step.recordedBy}, ${momentOf(step.recordedAt)}.</span>`
  if (step.kind === 'told')
    return html`<p>
      Told: ${step.toldName ?? ''}, ${step.how ? HOW_WORDS[step.how].toLowerCase() : ''}, ${dayIs(step.happenedOn)}, by
      ${step.toldBy ?? ''}.<br />${by}
    </p>`
  return html`<p>${SAYS[step.kind]} ${asWritten(step.words ?? '')}<br />${by}</p>`
}

const SAYS = { 'not-told': 'The parents do not know:', lifted: 'Lifted:', corrected: 'Corrected:' }

import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { CHOICE_WORDS, SAY_WORDS } from '../concern.ts'
import type { Decision } from '../queries/record.ts'
import { type Lines, linesOf } from './lines.ts'
import { sayRisk } from '../risks.ts'
import { SINCE_WORDS } from '../support.ts'
import { LEVEL_WORDS, sayRating } from '../triage.ts'
import { asWritten, momentOf } from './say.ts'

/** One decision in all its parts, as it was recorded. */
export const decisionFacts = (decision: Decision, lines: Lines): Safe =>
  html`<dl class="ww-facts">
    ${fact('Decision', html`${CHOICE_WORDS[decision.choice].says}. ${CHOICE_WORDS[decision.choice].threshold}.`)}
    ${triageFacts(decision)} ${fact('Why', asWritten(decision.reasons))}
    ${decision.notReferredBecause && fact('Why not a referral', asWritten(decision.notReferredBecause))}
    ${decision.restsOn.length > 0 && fact('Based on', restsOn(decision, lines))}
    ${decision.consulted && fact('Consulted', asWritten(decision.consulted))}
    ${fact(
      'Do the parents know?',
      decision.parentsNotToldBecause ? html`No. ${asWritten(decision.parentsNotToldBecause)}` : html`Yes`,
    )}
    ${decision.told.map(one => fact(`Told${one.name && ` about ${one.name}`}`, asWritten(sayTold(one))))}
    ${
      (decision.risks.length > 0 || decision.otherRisk) &&
      fact(
        'Kind of risk',
        html`${[...decision.risks.map(sayRisk), decision.otherRisk].filter(Boolean).join('. ')}`,
      )
    }
    ${decision.reviewOn && fact('Look at it again on', html`${sayDay(Temporal.PlainDate.from(decision.reviewOn))}`)}
    ${fact('The writer is told', html`“${SAY_WORDS[decision.sayToReporter]}”${sayAnswered(decision)}`)}
  </dl>`

const sayAnswered = ({ toldAt, seenAt }: Decision): string | false =>
  toldAt !== null &&
  `. Told that an answer is there on ${momentOf(toldAt)}, and ${seenAt ? `read on ${momentOf(seenAt)}` : 'not read yet'}.`

const triageFacts = ({
  triage: {
    harm,
    noHarmBecause,
    level,
    document,
    plan,
    leadProfessional,
    noProcedureBecause,
    noActionBecause,
    gameRating,
    since,
  },
}: Decision): Safe =>
  html`${since && fact('Since it was last decided', html`${SINCE_WORDS[since]}`)} ${harm === 'yes' && fact('At risk of significant harm', html`Yes`)}
  ${noHarmBecause && fact('At risk of significant harm', html`No. ${asWritten(noHarmBecause)}`)}
  ${level && fact('Level of need', html`${LEVEL_WORDS[level].says}${document && `, by “${document}”`}`)}
  ${plan && fact('Plan', asWritten(plan))} ${leadProfessional && fact('Lead professional', asWritten(leadProfessional))}
  ${noProcedureBecause && fact('Why no procedure is followed', asWritten(noProcedureBecause))}
  ${noActionBecause && fact('Why nothing is done', asWritten(noActionBecause))}
  ${gameRating && fact('Age rating of the game', html`${sayRating(gameRating)}`)}`

const sayTold = ({ who, how, on, by }: Decision['told'][number]): string =>
  `${who}, ${how}, ${sayDay(Temporal.PlainDate.from(on))}${by ? `, by ${by}` : ''}`

const restsOn = ({ restsOn }: Decision, lines: Lines): Safe =>
  html`<ul class="govuk-list govuk-list--bullet ww-small">
    ${restsOn.map(id => html`<li>${linesOf(lines).find(({ value }) => value === id)?.text ?? 'Another concern of a child'}</li>`)}
  </ul>`

const fact = (key: string, value: Safe): Safe =>
  html`<dt>${key}</dt>
    <dd>${value}</dd>`

import { sayMoment } from '../../../platform/clock.ts'
import { type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead, reachedAt } from '../../../platform/design/parts.ts'
import type { Duty } from '../../../words/duties.ts'
import { ADVICE_LINE } from '../../../words/advice-line.ts'
import type { HelpLine } from '../../people/index.ts'
import { namesLado, type OwnAdultReport } from '../../adults/index.ts'
import { FIELDS, IN_WORDS, type OwnReport, questionsFor } from '../../concerns/index.ts'
import { isOfWriter } from '../doors.ts'
import { sayState } from './my-reports.view.ts'
import { pressOnPart, toldPart } from './told.view.ts'
import { asWritten, type Contact, ladoNumber, socialCareNumber, theDuty } from './say.ts'

export type Own = (OwnReport & { register: 'child' }) | (OwnAdultReport & { register: 'adult' })
type Around = {
  base: string
  form: Form
  sent: 'yes' | 'both' | undefined
  leads: readonly string[]
  /** Who comes next, where it may be pressed on and somebody is there. */
  next: readonly Duty[]
  help: readonly HelpLine[]
  /** Where to turn, where nobody has answered for too long. */
  elsewhere: { document: string } | undefined
}

/** Nothing in its head tells which register it is in, nor of whom it speaks: that is further down, in the writer's own words. */
export function myReportView(
  own: Own,
  contacts: readonly Contact[],
  { base, form, sent, leads, next, help, elsewhere }: Around,
): PageView {
  return {
    title: sent ? 'Sent' : 'What you have reported',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not added yet',
    before: html`<a class="govuk-back-link" href="${base}/my-reports">What you have reported</a>`,
    body: html`${pageHead({
      over: `${own.reference}, sent ${sayMoment(own.reportedAt)}`,
      say: sent ? 'Sent.' : isOfWriter(own) ? 'Received' : own.readAt ? 'It has been read' : 'Not read yet',
      under: isOfWriter(own) ? SPEAKS_TO_YOU : sent ? saySent(own, sent) : sayStanding(own),
    })}
    ${toldPart(own)} ${tellSomebody(own, leads)} ${whomToRing(own, contacts)} ${pressOnPart(own, { next, isJustSent: sent !== undefined })} ${turnTo(elsewhere)} ${askedOf(own)} ${forYou(help)}
    <form method="post" novalidate>
      ${linesField(form, { name: 'words', label: 'Add to it', hint: 'What you remember, or what happened since', rows: 3 })}
      ${button({ text: 'Add', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
    <h2 class="ww-h2 ww-h2--ruled">As you wrote it</h2>
    ${written(own)}
    <p class="ww-soft ww-small">${own.doorName && `${own.doorName}. `}Signed ${own.signedAs}, ${sayMoment(own.reportedAt)}. It is never changed.</p>
    ${own.additions.map(
      ({ words, addedAt }) =>
        html`<h3 class="govuk-heading-s ww-head-of-words">Added ${sayMoment(Temporal.Instant.from(addedAt))}</h3>
          ${asWritten(words)}`,
    )}`,
  }
}

/** Of themself a writer sees what they wrote and that it came, and never what is done with it. */
const SPEAKS_TO_YOU =
  'Whoever reads it speaks to you, if there is something to say. Nothing more is shown here.'

/** What whoever deals with it wants to know. What the writer adds is their answer. */
const askedOf = (own: Own): Safe | false =>
  own.register === 'child' &&
  own.asked.length > 0 &&
  html`<div class="ww-panel">
    <p><strong>Whoever deals with it asks you</strong></p>
    ${own.asked.map(
      ({ words, askedAt }) =>
        html`<p>${asWritten(words)}<br /><span class="ww-soft ww-small">${sayMoment(Temporal.Instant.from(askedAt))}</span></p>`,
    )}
    <p class="ww-soft ww-small">Answer by adding to it below. What you wrote first stays as it is.</p>
  </div>`

const sayStanding = (own: Own): string =>
  own.readAt
    ? sayState(own)
    : own.waitsFor
      ? `It waits for ${theDuty(own.waitsFor)}. You will see here when it has been read.`
      : 'Nobody who may read it is here.'

const saySent = ({ waitsFor }: Own, sent: 'yes' | 'both'): string =>
  [
    waitsFor ? `It waits for ${theDuty(waitsFor)}.` : 'Nobody who may read it is here.',
    ...(sent === 'both' ? ['The safeguarding leads have what concerns the child.'] : []),
    'You will see here when it has been read.',
  ].join(' ')

/** Until it is read, whoever has told nobody in person is asked to. */
const tellSomebody = (own: Own, leads: readonly string[]): Safe | false =>
  own.register === 'child' &&
  !own.readAt &&
  own.rightNow !== 'told' &&
  leads.length > 0 &&
  html`<div class="ww-panel ww-ring"><p><strong>Tell ${leads.join(' or ')} in person as well, now.</strong></p></div>`

/** Whoever dealt badly with it does not learn that this was read: the page keeps nothing. */
const turnTo = (elsewhere: Around['elsewhere']): Safe | false =>
  elsewhere !== undefined &&
  html`<div class="ww-panel govuk-!-margin-bottom-6">
    <p><strong>Not answered, or not content with how it is dealt with?</strong></p>
    <p>
      You can go past whoever it waits for, and nobody may treat you worse for it.
      ${elsewhere.document ? `“${elsewhere.document}” says how.` : 'The school’s whistle-blowing policy says how.'}
      Outside the school: the ${ADVICE_LINE.name}, ${reachedAt(ADVICE_LINE.phone)}, ${reachedAt(ADVICE_LINE.email)}.
    </p>
    <p class="ww-soft ww-small">Nobody sees that you read this.</p>
  </div>`

/** Somebody may need help with what they saw. The same whatever it was about. */
const forYou = (lines: readonly HelpLine[]): Safe | false =>
  lines.length > 0 &&
  html`<p class="ww-soft">
    If you want to talk about what you saw:
    ${lines.map(({ line, contact }, n) => html`${n > 0 && '; '}${line}, ${reachedAt(contact)}`)}.
  </p>`

/** Where the LADO is named from the first, and where nobody is left who would read it. */
function whomToRing(own: Own, contacts: readonly Contact[]): Safe | false {
  const nobody = !own.waitsFor && !own.readAt
  if (own.register === 'child')
    return (
      nobody && panel('Nobody is left at school who would read it. Ring now:', socialCareNumber(contacts))
    )
  if (own.hasRunOut || nobody)
    return panel('Nobody is left at school who would read it. Ring now:', ladoNumber(contacts))
  const isNamed = own.ladder !== null && namesLado(own.ladder)
  return (
    isNamed &&
    panel('You may also ring the council’s officer for concerns about adults yourself.', ladoNumber(contacts))
  )
}

const panel = (says: string, number: Safe): Safe =>
  html`<div class="ww-panel ww-ring"><p>${says}</p>${number}</div>`

const RIGHT_NOW = {
  danger: 'Somebody was in danger.',
  told: 'Nobody was in danger, and you had told somebody in person.',
  'not-told': 'Nobody was in danger, and you had told nobody yet.',
  'not-asked': '',
}

function written(own: Own): Safe {
  const parts: readonly (readonly [string, string])[] = [
    ...(own.register === 'child'
      ? ([['Who it is about', own.about]] as const)
      : ([
          ['Which adult', own.about],
          ['Which child', own.aboutChild],
        ] as const)),
    ['What you saw or heard yourself', own.saw],
    ['What they said', own.said],
    ['When and where', own.happened],
    ['Right now', RIGHT_NOW[own.rightNow]],
    ['For the safeguarding lead', own.register === 'adult' ? own.forChild : ''],
    ['What somebody else told you', own.othersSaid],
    ['What you think', own.thought],
    ...(own.register === 'child' ? answersOf(own) : []),
    ['Marks', marksOf(own.marks)],
  ]
  return html`${parts
    .filter(([, words]) => words)
    .map(
      ([head, words]) => html`<h3 class="govuk-heading-s ww-head-of-words">${head}</h3>${asWritten(words)}`,
    )}`
}

const answersOf = ({ more }: OwnReport): [string, string][] =>
  questionsFor(FIELDS).map(({ name, label }) => [label.replace('?', ''), more[name] ?? ''])

const marksOf = (marks: Own['marks']): string =>
  [
    marks
      .filter(({ where }) => where !== IN_WORDS)
      .map(({ where, words }) => (words ? `${where}: ${words}` : where))
      .join(', '),
    ...marks.filter(({ where }) => where === IN_WORDS).map(({ words }) => words),
  ]
    .filter(Boolean)
    .join('\n')

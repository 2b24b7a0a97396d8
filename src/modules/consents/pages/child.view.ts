import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, pick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, details, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { originOf } from '../../messages/index.ts'
import { wholeSubject } from '../commands/answer-choices.ts'
import { HOW_WORDS, SUBJECT_WORDS, SUBJECTS } from '../purposes.ts'
import type { AnswerKept, ChildConsents } from '../queries/child-consents.ts'
import { standsOf } from '../queries/class-list.ts'
import { back, link, sayAnswer } from './say.ts'

type Shown = { base: string; child: ChildConsents; form: Form; keepsSafe: boolean; makesLinks: boolean }

const STANDS = { yes: 'Yes', no: 'No', 'not-answered': 'No answer yet, so no' } as const

export function childView(shown: Shown): PageView {
  const { base, child, form, keepsSafe } = shown
  const { pupil, questions, standing, answers, lastAsked } = child
  const left = questions.filter(one => !standing.some(s => s.purpose === one.purpose && s.answered)).length
  const disagreed = standing.filter(({ disagree }) => disagree)
  return {
    ...{
      title: `Answers about ${pupil.name}`,
      errors: form.errors,
      errorTitle: 'Not recorded yet',
      wide: false,
    },
    before: back(
      `${base}/consents?class=${encodeURIComponent(pupil.className ?? '')}`,
      'Who may be shown where',
    ),
    body: html`${pageHead({
      over: [pupil.name, pupil.className].filter(Boolean).join(', '),
      say: left ? `${left} of ${questions.length} not answered` : 'All answered',
      under: lastAsked
        ? `The family was last asked on ${sayDay(dayOf(lastAsked))}.`
        : 'The family was not asked yet.',
    })}
    <ul class="ww-plain">
      ${questions.map(
        ({ purpose, title }) =>
          html`<li>
            <p>
              <strong>${title}</strong>: ${STANDS[standsOf(standing.find(one => one.purpose === purpose))]}${
                disagreed.some(one => one.purpose === purpose) && '. One said yes, one said no: the no stands'
              }
            </p>
          </li>`,
      )}
    </ul>
    ${disagreed.length > 0 && settleForm(shown, disagreed)} ${paperForm(shown)} ${linkForms(shown)}
    ${answers.length > 0 && historyOf(answers)}
    ${keepsSafe && html`<p>${link(`${base}/people/${pupil.personId}/safety`, 'Keep this child from being shown anywhere')}</p>`}`,
  }
}

function settleForm({ child: { questions }, form }: Shown, disagreed: ChildConsents['standing']): Safe {
  return html`<h2 class="ww-h2 ww-h2--ruled">They disagree</h2>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="settle" />
      ${pick(form, {
        ...{ name: 'purpose', label: 'What have they settled?' },
        items: disagreed.map(({ purpose }) => ({
          value: purpose,
          text: questions.find(one => one.purpose === purpose)?.title ?? 'Another use',
        })),
      })}
      ${chooseOne(form, { name: 'settled', label: 'On what?', items: YES_NO, classes: 'govuk-radios--inline' })}
      ${linesField(form, { name: 'says', label: 'What did they tell you, and when?' })}
      ${button({ text: 'Record what they settled', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

function paperForm({ child: { adults, questions, asking }, form }: Shown): Safe {
  const fields = asking.isEachByItself
    ? questions.map(({ purpose, title }) => ({ name: `answer-${purpose}`, label: title }))
    : SUBJECTS.filter(subject => asking.subjects.has(subject)).map(subject => ({
        name: `answer-${wholeSubject(subject)}`,
        label: `All about ${SUBJECT_WORDS[subject]}`,
      }))
  return html`<h2 class="ww-h2 ww-h2--ruled">An answer that they gave ${asking.isWritten ? 'on paper' : 'on paper or spoken'}</h2>
    <form method="post" novalidate>
      ${pick(form, {
        ...{ name: 'givenBy', label: 'Who answered?' },
        items: adults.map(({ personId, name, words }) => ({
          value: personId,
          text: words ? `${name}, ${words.toLowerCase()}` : name,
        })),
      })}
      ${dayField(form, { name: 'givenOn', label: 'On which day?', hint: 'Such as 23 11 2026' })}
      ${chooseOne(form, {
        ...{ name: 'how', label: 'How?', classes: 'govuk-radios--inline' },
        items: [
          { value: 'paper', text: 'On paper' },
          ...(asking.isWritten ? [] : [{ value: 'spoken', text: 'They said so' }]),
        ],
      })}
      ${fields.map(field => chooseOne(form, { ...field, items: YES_NO, classes: 'govuk-radios--inline govuk-radios--small' }))}
      ${button({ text: 'Record the answers', preventDoubleClick: true })}
    </form>`
}

const linkForms = ({ child: { adults }, makesLinks }: Shown): Safe | false =>
  makesLinks &&
  adults.some(one => one.mayHaveLink) &&
  html`<h2 class="ww-h2 ww-h2--ruled">A link to answer by</h2>
    ${adults
      .filter(one => one.mayHaveLink)
      .map(
        ({ personId, name }) =>
          html`<form method="post" novalidate>
            <input type="hidden" name="parentId" value="${personId}" />
            ${button({
              ...{ text: `Make a link for ${name}`, name: 'deed', value: 'link', preventDoubleClick: true },
              classes: 'govuk-button--secondary',
            })}
          </form>`,
      )}`

const historyOf = (answers: readonly AnswerKept[]): Safe =>
  details({
    summaryText: 'Every answer, by whom and to which words',
    html: html`<ul class="ww-plain">
      ${answers.map(
        one =>
          html`<li>
            <p>
              <strong>${one.title}</strong>: ${
                one.answer ? sayAnswer({ ...one, answer: one.answer }) : `Answered on ${sayDay(one.givenOn)}.`
              } By ${one.by}, ${HOW_WORDS[one.how]}.${
                one.replacedAt && ` Replaced ${sayMoment(one.replacedAt)}.`
              }<br /><span class="ww-small ww-soft">Wording ${one.wording}: ${one.words}</span>
            </p>
          </li>`,
      )}
    </ul>`,
  })

type LinkMade = { name: string; toHandOver: string | null; hasAddress: boolean; expiresAt: Temporal.Instant }

/** Where no address is known, or no mail leaves, the link is shown here, once: printed, copied or read out. */
export function linkMadeView(at: string, { name, toHandOver, hasAddress, expiresAt }: LinkMade): PageView {
  const until = `It works until ${sayDay(dayOf(expiresAt))}.`
  return {
    ...{ title: 'Link made', wide: false },
    before: back(at, 'Back to the answers'),
    body: toHandOver
      ? html`${pageHead({ say: `Hand this to ${name}`, under: `${hasAddress ? 'No mail is sent from here, so it goes by your hand: print this page, or copy the link.' : 'The school holds no email address for them.'} ${until}` })}
          ${summaryList({ rows: [{ key: { text: 'Link' }, value: { html: html`<code>${originOf()}${toHandOver}</code>` } }] })}
          <p>Whoever holds it can answer. It is not shown again: if it is lost, make a new one.</p>`
      : pageHead({
          say: `The link for ${name} is made`,
          under: `It goes to the address the school holds, and names no child. ${until}`,
        }),
  }
}

import { sayDay } from '../../../platform/clock.ts'
import { chooseOne, type Form } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, details } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { wholeSubject } from '../commands/answer-choices.ts'
import { ANSWER_WORDS, type Question, SUBJECT_WORDS, type Subject, SUBJECTS } from '../purposes.ts'
import type { Child, Said } from '../queries/family-choices.ts'
import { back, count, firstName, hidden, link, sayAnswer } from './say.ts'

const KEPT =
  'You can change any answer at any time. Nothing here belongs to an agreement: saying no changes nothing else.'

/** The children of whoever reads it, and what is left to answer for each. */
export function choicesView({
  at,
  school,
  children,
}: {
  at: string
  school: string
  children: readonly Child[]
}): PageView {
  const left = children.reduce((sum, { toAnswer }) => sum + toAnswer.length, 0)
  return {
    ...{ title: 'Photographs, video and technology', wide: false },
    body: html`${pageHead({
      over: school,
      say: !children.length
        ? 'You answer for nobody here'
        : left
          ? `${count(left, 'question waits', 'questions wait')} for you`
          : 'You have answered everything',
      under: children.length
        ? KEPT
        : 'The school has not recorded that you answer for a child. Ask the school office if that is wrong.',
    })}
    <ul class="ww-plain">
      ${children.map(
        ({ personId, name, toAnswer }) =>
          html`<li>
            <p>
              <strong>${link(`${at}/${personId}`, firstName(name))}</strong><br />${
                toAnswer.length
                  ? `${count(toAnswer.length, 'question', 'questions')} to answer. Until then the answer is no.`
                  : 'All answered. Look, or change an answer.'
              }
            </p>
          </li>`,
      )}
    </ul>`,
  }
}

type ChildPage = { at: string; school: string; child: Child; form: Form }

/** Nothing is chosen in advance; each use is answered, changed and taken back by itself. */
export function childChoicesView({ at, school, child, form }: ChildPage): PageView {
  const name = firstName(child.name)
  const { toAnswer, said, earlier, asking } = child
  return {
    ...{ title: `Your answers for ${name}`, errors: form.errors, errorTitle: 'Not saved yet', wide: false },
    before: back(at, 'Photographs, video and technology'),
    body: html`${pageHead({
      over: school,
      say: toAnswer.length
        ? `${count(toAnswer.length, 'question', 'questions')} about ${name}`
        : `You have answered everything about ${name}`,
      under: html`${KEPT} Until you answer, the answer is no.
      ${
        asking.until
          ? html` A yes that you give today lasts until ${sayDay(asking.until)}; you are asked again before.`
          : ' A yes lasts until your child leaves, or until you take it back.'
      }`,
    })}
    ${toAnswer.length > 0 && questionsForm(toAnswer, child, form)} ${said.length > 0 && saidPart(said, child)}
    ${earlier.length > 0 && earlierPart(earlier)}`,
  }
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

const questionsForm = (toAnswer: Child['toAnswer'], { asking }: Child, form: Form): Safe =>
  html`<form method="post" novalidate>
    ${SUBJECTS.filter(subject => toAnswer.some(one => one.subject === subject)).map(subject => {
      const questions = toAnswer.filter(one => one.subject === subject)
      return html`<h2 class="ww-h2 ww-h2--ruled">${capital(SUBJECT_WORDS[subject])}</h2>
        ${asking.isEachByItself ? questions.map(one => questionField(one, form)) : subjectField(subject, questions, form)}`
    })}
    ${button({ text: 'Save my answers', preventDoubleClick: true })}
  </form>`

const questionField = (question: Child['toAnswer'][number], form: Form): Safe =>
  chooseOne(form, {
    ...{ name: `answer-${question.purpose}`, label: question.title, items: YES_NO },
    hint: `${question.words}${question.before ? ` You said: ${sayAnswer(question.before)}` : ''}`,
    classes: 'govuk-radios--inline',
  })

const subjectField = (subject: Subject, questions: readonly Question[], form: Form): Safe =>
  chooseOne(form, {
    ...{ name: `answer-${wholeSubject(subject)}`, label: 'All of this', items: YES_NO },
    hint: questions.map(({ title }) => title).join('. '),
    classes: 'govuk-radios--inline',
  })

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const saidPart = (said: readonly Said[], { personId }: Child): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled" id="said-${personId}">What you have answered</h2>
    <ul class="ww-plain">
      ${said.map(
        one =>
          html`<li>
            <p>
              <strong>${one.title}</strong><br />${sayAnswer(one)}<br /><span class="ww-small ww-soft"
                >You were asked: ${one.words}</span
              >
            </p>
            <form method="post" novalidate>
              <input type="hidden" name="change" value="${one.purpose}" />
              ${button({
                html: html`${one.answer === 'yes' ? 'Take it back' : 'Change to yes'}${hidden(one.title)}`,
                ...{ name: 'to', value: one.answer === 'yes' ? 'no' : 'yes', preventDoubleClick: true },
                classes: 'govuk-button--secondary ww-button--small',
              })}
            </form>
          </li>`,
      )}
    </ul>`

const earlierPart = (earlier: readonly Said[]): Safe =>
  details({
    summaryText: 'What you said before',
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${earlier.map(one => html`<li>${one.title}: ${ANSWER_WORDS[one.answer]}, on ${sayDay(one.givenOn)}</li>`)}
    </ul>`,
  })

export const noLinkView: PageView = {
  ...{ title: 'This link has ended', wide: false },
  body: pageHead({ say: 'This link has ended', under: 'Ask the school for a new one.' }),
}

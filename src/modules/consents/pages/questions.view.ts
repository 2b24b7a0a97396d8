import { chooseOne, type Form, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Question, SEEN, SEEN_WORDS, SUBJECT_WORDS, SUBJECTS } from '../purposes.ts'
import type { Questions } from '../queries/questions-kept.ts'
import { back, count, link } from './say.ts'

export function questionsView(at: string, { questions, subjects, isEachByItself }: Questions): PageView {
  const asked = questions.filter(({ isAsked, subject }) => isAsked && subjects.has(subject))
  return {
    ...{ title: 'What parents are asked', wide: false },
    before: back(at, 'Who may be shown where'),
    body: html`${pageHead({
      over: 'Photographs, video and technology',
      say: `Parents are asked ${count(asked.length, 'question', 'questions')}`,
      under: isEachByItself
        ? 'Each is answered yes or no by itself, and nothing is chosen in advance.'
        : 'One answer stands for all of a subject: the policy has it so.',
    })}
    ${SUBJECTS.map(subject => {
      const of = questions.filter(one => one.subject === subject)
      return html`<h2 class="ww-h2 ww-h2--ruled">About ${SUBJECT_WORDS[subject]}</h2>
        ${!subjects.has(subject) && html`<p>The policy in force does not have parents asked about it.</p>`}
        <ul class="ww-plain">
          ${of.map(
            ({ purpose, title, words, number, isAsked }) =>
              html`<li>
                <p>
                  <strong>${link(`${at}/questions/${purpose}`, title)}</strong><br />${words}<br /><span
                    class="ww-small ww-soft"
                    >Wording ${number}${!isAsked && '. Not asked any more'}</span
                  >
                </p>
              </li>`,
          )}
        </ul>`
    })}
    <p>${link(`${at}/questions/new`, 'Ask something else')}</p>`,
  }
}

export const questionView = (at: string, question: Question | undefined, form: Form): PageView => ({
  ...{
    title: question?.title ?? 'A new question',
    errors: form.errors,
    errorTitle: 'Not saved yet',
    wide: false,
  },
  before: back(at, 'What parents are asked'),
  body: html`${pageHead({
    say: question?.title ?? 'A new question',
    under: question
      ? `Wording ${question.number}. Whoever answered it keeps the wording that they saw; a change is wording ${question.number + 1}.`
      : 'Parents are asked it from now on.',
  })}
  ${postForm(
    [
      textField(form, { name: 'title', label: 'What it is called', value: question?.title ?? '' }),
      linesField(form, {
        ...{ name: 'words', label: 'What a parent says yes or no to', value: question?.words ?? '' },
        hint: 'Say what is shown, where, and who can see it',
      }),
      chooseOne(form, {
        ...{ name: 'subject', label: 'What is it about?', value: question?.subject ?? '' },
        items: SUBJECTS.map(value => ({ value, text: capital(SUBJECT_WORDS[value]) })),
      }),
      chooseOne(form, {
        ...{ name: 'seen', label: 'Who can see it?', value: question?.seen ?? '' },
        items: SEEN.map(value => ({ value, text: SEEN_WORDS[value] })),
      }),
      chooseOne(form, {
        ...{
          name: 'isAsked',
          label: 'Is it asked?',
          value: question ? (question.isAsked ? 'yes' : 'no') : '',
        },
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No: it is asked no more, and counts as no' },
        ],
      }),
    ],
    'Save the wording',
  )}`,
})

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

import {
  chooseOne,
  dayField,
  type Form,
  linesField,
  pick,
  postForm,
  textField,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { ASSESSMENT, type Question } from '../purposes.ts'
import { back, link } from './say.ts'

const useField = (form: Form, questions: readonly Question[], label: string): Safe =>
  pick(form, {
    ...{ name: 'purpose', label },
    items: questions.map(({ purpose, title }) => ({ value: purpose, text: title })),
  })

export const newPictureView = (at: string, questions: readonly Question[], form: Form): PageView => ({
  ...{ title: 'Check a picture', errors: form.errors, errorTitle: 'It may not be used so', wide: false },
  before: back(at, 'Pictures in use'),
  body: html`${pageHead({
    say: 'Check a picture before you use it',
    under: html`A photograph, a film, a post or a page. The picture itself is not kept here: only what it is, who is in
    it and that everybody agrees. ${link(`${at}/ask`, 'Ask for a yes of somebody’s own')}`,
  })}
  ${postForm(
    [
      textField(form, {
        ...{ name: 'title', label: 'What is it?' },
        hint: 'Such as: Year 4 at the science fair. Write no names',
      }),
      useField(form, questions, 'What is it for?'),
      chooseOne(form, {
        ...{ name: 'isSingle', label: 'Who is it a picture of?', classes: 'govuk-radios--small' },
        items: [
          { value: 'single', text: 'One child above all' },
          { value: 'group', text: 'A group' },
        ],
      }),
      linesField(form, {
        ...{ name: 'people', label: 'Who is in it?', rows: 6 },
        hint: 'Everybody who can be recognised, children and adults: one name a line, as it stands on the list. Where two share a name, write the class after a comma',
      }),
      chooseOne(form, {
        ...{ name: 'takenWith', label: 'What was it taken with?', classes: 'govuk-radios--small' },
        items: [
          { value: 'school-device', text: 'A camera or a tablet of the school' },
          { value: 'mobile-device', text: 'A phone or another mobile device' },
        ],
      }),
    ],
    'Check everybody in it',
  )}`,
})

export const newAskView = (at: string, questions: readonly Question[], form: Form): PageView => ({
  ...{ title: 'Ask for a yes of their own', errors: form.errors, errorTitle: 'Not asked yet', wide: false },
  before: back(at, 'Pictures in use'),
  body: html`${pageHead({
    say: 'Ask for a yes of their own',
    under:
      'For a picture of one child that many see for long, or for an adult who is shown. A child’s parents find the question beside the others; an adult finds it on their home page.',
  })}
  ${postForm(
    [
      textField(form, { name: 'who', label: 'Who is shown?', hint: 'One name, as it stands on the list' }),
      useField(
        form,
        questions.filter(({ purpose }) => purpose !== ASSESSMENT),
        'What for?',
      ),
      textField(form, {
        name: 'title',
        label: 'Which picture?',
        hint: 'Such as: a child painting. Write no names',
      }),
      dayField(form, { name: 'until', label: 'Until when?', hint: 'Such as 31 7 2027' }),
    ],
    'Ask',
  )}`,
})

import { sayDay } from '../../../platform/clock.ts'
import { chooseSome, dayField, type Form, pick, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type ClassTaught, isTaught, type Lesson, TOPIC_WORDS, TOPICS } from '../lesson.ts'

type Shown = {
  form: Form
  mayKeep: boolean
  today: Temporal.PlainDate
  /** Where a class is asked whether it knows, where the policy has it. */
  askAt: string | undefined
}

export function classesTaughtView(
  classes: readonly ClassTaught[],
  { form, mayKeep, today, askAt }: Shown,
): PageView {
  const done = classes.filter(isTaught).length
  return {
    title: 'Taught how to tell',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not kept yet',
    body: html`${pageHead({
      say: classes.length
        ? `${done} of ${classes.length === 1 ? '1 class was' : `${classes.length} classes were`} taught how to tell.`
        : 'No class has pupils yet.',
      under:
        'In this school year: why we tell, whom, where, and who helps outside school. All of it counts, in one lesson or in several.',
    })}
    ${askAt && html`<p><a class="govuk-link" href="${askAt}">Ask your class where they would report</a></p>`}
    ${
      mayKeep &&
      classes.length > 0 &&
      html`<h2 class="ww-h2 ww-h2--ruled">I taught a class</h2>
        ${postForm(
          html`${pick(form, {
            ...{ name: 'className', label: 'Which class?' },
            items: classes.map(({ className }) => ({ value: className, text: className })),
          })}
          ${dayField(form, { name: 'taughtOn', label: 'When?', hint: 'For example 14 9 2026', value: today })}
          ${chooseSome(form, {
            ...{ name: 'topics', label: 'What did you teach?' },
            items: TOPICS.map(topic => ({ value: topic, text: TOPIC_WORDS[topic] })),
          })}`,
          'Keep it',
        )}`
    }
    ${classes.map(classPart)}`,
  }
}

const classPart = (one: ClassTaught): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">${one.className}</h2>
    <p>
      ${
        isTaught(one)
          ? stateTag('met', 'Taught this school year')
          : stateTag('at-risk', one.lessons.length ? 'Not all of it yet' : 'No date in this school year')
      }
    </p>
    ${one.lessons.length > 0 && one.missing.length > 0 && html`<p>Still to teach: ${one.missing.map(topic => TOPIC_WORDS[topic]).join('; ')}.</p>`}
    ${one.lessons.map(lesson => lessonPart(lesson, one.className))}`

const lessonPart = ({ lessonId, taughtOn, topics, by, isMine }: Lesson, className: string): Safe =>
  html`<p>
      ${sayDay(taughtOn)}, ${by}.<br /><span class="ww-soft ww-small"
        >${topics.map(topic => TOPIC_WORDS[topic]).join('; ')}</span
      >
    </p>
    ${
      isMine &&
      html`<form method="post" novalidate>
        <input type="hidden" name="lessonId" value="${lessonId}" />
        ${button({
          html: html`Take it back<span class="govuk-visually-hidden">: ${className}, ${sayDay(taughtOn)}</span>`,
          classes: 'govuk-button--secondary ww-button--small',
          preventDoubleClick: true,
        })}
      </form>`
    }`

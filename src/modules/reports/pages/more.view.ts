import { chooseSome, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { details } from '../../../platform/design/macros.ts'
import { one } from '../../../platform/page.ts'
import { BODY } from '../../concerns/index.ts'
import { bodyFigure } from './body-figure.view.ts'

const HEARD = {
  ...{ name: 'othersSaid', label: 'What did somebody else tell you?', rows: 2 },
  hint: 'Say who told you',
}
const THOUGHT = { name: 'thought', label: 'What do you think?', rows: 2 }
const MARKS = {
  ...{ name: 'markWords', label: 'What did each mark look like?', rows: 2 },
  hint: 'Size, colour, shape. Never take a photograph',
}

/** Three more, which nobody is asked. They stay open where something is in them. */
export function moreOf(form: Form): Safe {
  const names = [HEARD.name, THOUGHT.name, MARKS.name, 'markAt']
  const isFilled = names.some(name => one(form.typed[name]) !== '' || name in form.errors)
  return details({
    summaryText: 'Add what others told you, what you think, or marks on the body',
    open: isFilled,
    html: html`${linesField(form, HEARD)} ${linesField(form, THOUGHT)}
      <div class="ww-body-map">
        ${bodyFigure}
        ${chooseSome(form, {
          ...{ name: 'markAt', label: 'Where on the body did you see a mark?' },
          ...{ hint: 'Left and right are theirs', classes: 'govuk-checkboxes--small' },
          items: BODY.map((place, n) => ({ value: place, text: `${n + 1} ${place}` })),
        })}
      </div>
      ${linesField(form, MARKS)}`,
  })
}

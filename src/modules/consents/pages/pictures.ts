import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { askOwn } from '../commands/ask-own.ts'
import { checkAgain, recordPicture, showPicture, useElsewhere } from '../commands/record-picture.ts'
import { takeDown } from '../commands/take-down.ts'
import { may } from '../permissions.ts'
import { onePicture, pictures, usesOffered } from '../queries/pictures.ts'
import { newAskView, newPictureView } from './new-picture.view.ts'
import { picturesView, pictureView } from './picture.view.ts'

const AT = '/s/:school/pictures'

/** What is used for what, and what must come down. No picture is kept here. */
export const picturesPage: Page = {
  url: AT,
  may: may.usePictures,
  async get({ call, query }) {
    const found = await pictures(call, {})
    return show(picturesView(schoolPath(call.school), found, one(query['asked']) === 'yes'))
  },
}

export const newPicturePage: Page = {
  url: `${AT}/new`,
  may: may.usePictures,
  async get({ call, typed, errors }) {
    const { questions } = await usesOffered(call, {})
    return show(newPictureView(`${schoolPath(call.school)}/pictures`, questions, { typed, errors }))
  },
  async post({ call, answers }) {
    const { pictureId } = await recordPicture(call, answers)
    return to(`${schoolPath(call.school)}/pictures/${pictureId}`)
  },
}

export const newAskPage: Page = {
  url: `${AT}/ask`,
  may: may.usePictures,
  async get({ call, typed, errors }) {
    const { questions } = await usesOffered(call, {})
    return show(newAskView(`${schoolPath(call.school)}/pictures`, questions, { typed, errors }))
  },
  async post({ call, answers }) {
    await askOwn(call, { ...answers, until: typedDay(answers, 'until') })
    return to(`${schoolPath(call.school)}/pictures?asked=yes`)
  },
}

export const picturePage: Page = {
  url: `${AT}/:pictureId`,
  may: may.usePictures,
  async get({ call, params, typed, errors }) {
    const found = await onePicture(call, params)
    if (!found) throw notFound('This picture')
    return show(pictureView(`${schoolPath(call.school)}/pictures`, found, { typed, errors }))
  },
  async post({ call, params, answers }) {
    const deeds = { again: checkAgain, show: showPicture, down: takeDown } as const
    const deed = one(answers['deed'])
    if (deed === 'again' || deed === 'show' || deed === 'down')
      await deeds[deed](call, { ...answers, ...params })
    else await useElsewhere(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/pictures/${params['pictureId']}`)
  },
}

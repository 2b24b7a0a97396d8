import { invalid, Refusal } from '../../../platform/errors.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { countTry, forgetTry } from '../commands/count-one.ts'
import { addToWorry, answersTo } from '../commands/worry.ts'
import { may } from '../permissions.ts'
import { readTwoWords } from '../two-words.ts'
import { answersView, comeBackView, type Door } from './come-back.view.ts'

const MORE = 'more'

/** Somebody comes back with two words, which are posted and stand in no address: the answers, and a place to write more. */
const comeBackAt = (door: Door): Page => ({
  url: `/s/:school/${door}/back`,
  may: may.tell,
  beforeGates: true,
  asNobody: true,
  ...(door === 'worry-box' ? { forChildren: true } : {}),
  // A try is counted whatever comes of it.
  ownTransactions: true,
  async get({ call, typed, errors }) {
    return show(comeBackView(call.school, door, { typed, errors }))
  },
  async post({ call, answers, address }) {
    const typed = one(answers['code'])
    if (!typed.trim()) throw invalid({ code: 'Write your two words' })
    if (!(await countTry(call, address))) {
      const errors = { code: 'Too many tries. Wait an hour, then try again. We did not look at your words' }
      return show(comeBackView(call.school, door, { typed: answers, errors }), 429)
    }
    const words = readTwoWords(typed)
    const found = words && (await answersTo(call, words))
    if (!words || !found)
      throw invalid({ code: 'We cannot find these two words. Look at how you wrote them' })
    await forgetTry(call, address)
    const more = one(answers[MORE]).trim()
    if (MORE in answers && !more)
      return show(
        answersView(call.school, door, {
          words,
          ...found,
          errors: { more: 'Write what you want to tell us' },
        }),
        422,
      )
    try {
      if (more) await addToWorry(call, words, more)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      const errors = { more: Object.values(error.fields).join('. ') }
      return show(answersView(call.school, door, { words, ...found, errors, typed: more }), 422)
    }
    return show(answersView(call.school, door, { words, ...found, isSent: more !== '' }))
  },
})

export const comeBackPages: readonly Page[] = [comeBackAt('worry-box'), comeBackAt('tell-us')]

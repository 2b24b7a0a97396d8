import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { entitlements } from '../controls/entitlement.ts'
import { agesFrom, hasAgeLimit, tooYoung } from '../entitlement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { classesNow } from './classes-now.ts'
import { pupilsOf, socialNow } from './standing.ts'

/** The social media that the school uses, each with its age and who is too young for it today. */
export const socialHere = query({
  name: 'entitlements.social-here',
  input: z.object({}),
  may: may.see,
  async read(db, _, call) {
    const [asked, classes] = [await entitlements(call), await classesNow(db, call.now)]
    return {
      classNames: classes.map(({ className }) => className),
      isLimited: hasAgeLimit(asked),
      ageFrom: agesFrom(asked, 0),
      social: (await socialNow(db)).map(one => ({
        ...one,
        young: tooYoung(pupilsOf(one, classes), agesFrom(asked, one.minimumAge), dayOf(call.now)).length,
      })),
    }
  },
})
export type SocialHere = Awaited<ReturnType<typeof socialHere>>

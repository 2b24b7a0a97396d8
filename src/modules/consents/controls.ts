import { asked } from './controls/asked.ts'
import { checkedBeforeUse } from './controls/checked-before-use.ts'
import { lasts } from './controls/lasts.ts'
import { separateChoices } from './controls/separate-choices.ts'
import { singlePupilUse } from './controls/single-pupil-use.ts'

export const controls = [asked, separateChoices, checkedBeforeUse, singlePupilUse, lasts] as const

import {
  arrowsGoOneWay,
  onlyByTheFrontDoor,
  onlyModulesListImportsACard,
  platformNamesNoModule,
  usesHasNoCircle,
  usesListsWhatIsEntered,
  wordsImportNothing,
} from './arrows.ts'
import {
  floorsGoUp,
  indexExportsNoUnguardedHalf,
  onlyAppKnowsTheWeb,
  onlySomeTouchTheDatabase,
  pagesHoldNoRules,
} from './inside.ts'
import {
  exportsAreNamed,
  fileIsNamedAsItsUseCase,
  filesAreShort,
  modulesKnowNoAny,
  namesAreKebabCase,
  namesSaySomething,
  onlyTheClockKnowsDates,
  sourceKnowsNoRegisterId,
  sourceKnowsNoSeedSchool,
} from './names.ts'
import { type Breach, type House, houseOf, type Source } from './source.ts'
import { migrationsStayAtHome, onlyViewsArePublished, tablesArePrivate } from './tables.ts'

export const RULES: readonly ((house: House) => Breach[])[] = [
  wordsImportNothing,
  platformNamesNoModule,
  arrowsGoOneWay,
  onlyByTheFrontDoor,
  onlyModulesListImportsACard,
  usesListsWhatIsEntered,
  usesHasNoCircle,
  floorsGoUp,
  pagesHoldNoRules,
  onlySomeTouchTheDatabase,
  indexExportsNoUnguardedHalf,
  onlyAppKnowsTheWeb,
  tablesArePrivate,
  onlyViewsArePublished,
  migrationsStayAtHome,
  namesAreKebabCase,
  namesSaySomething,
  exportsAreNamed,
  fileIsNamedAsItsUseCase,
  filesAreShort,
  modulesKnowNoAny,
  onlyTheClockKnowsDates,
  sourceKnowsNoRegisterId,
  sourceKnowsNoSeedSchool,
]

export const breachesOf = (sources: readonly Source[]): Breach[] => {
  const house = houseOf(sources)
  return RULES.flatMap(rule => rule(house))
}

export const say = ({ rule, path, says }: Breach): string => `${path} ${says} (${rule})`

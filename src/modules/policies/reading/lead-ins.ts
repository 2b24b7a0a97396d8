const OPEN_END = /(?::|…|\.\.\.|[-–])$/
const SCHOOL_LABEL =
  /^(?:(?:in|at) )?(?:this|our|the) (?:school|setting|academy|trust|nursery|college)\b.{0,12}$|^in (?:school|class)\b.{0,20}$|^we (?:will|shall|must|do|also|aim to)\b.{0,12}$/i
/** Stands between the heading that names the actor and the list of what that actor does. */
const DUTIES_LABEL = /^(?:key |main |their )?(?:responsibilities|duties)\b.{0,90}$/i
const VERB =
  /\b(?:is|are|was|be|has|have|will|shall|must|should|may|can|includ\w{1,4}|follow\w{0,5}|summari[sz]ed|ensure|we|they|this school|expect\w{0,2}|agree|understand|responsib\w{3,5} (?:for|to)|the following)\b/i

/** Whether a line is the first half of the items below it ("Staff will:", "This school"), rather than a heading. */
export const leads = (text: string): boolean => {
  if (text.length > 600) return OPEN_END.test(text.slice(-4))
  if (SCHOOL_LABEL.test(text)) return true
  if (DUTIES_LABEL.test(text)) return true
  return OPEN_END.test(text) && (VERB.test(text) || /\b(?:to|plus|and|that|by|of|as|for):$/i.test(text))
}

const POST =
  'lead(?:er)?|d?dsl|co-?ordinator|officer|governor|manager|owner|chair|head ?teacher|principal|siro|dpo'
const HOLDER = new RegExp(
  `\\b(?:${POST})s?(?:['’]s)?(?: \\([A-Z]{2,5}\\))?(?: \\(|\\s?[:–] ?| (?:is|are) )(?:the |our )?(?:(?:deputy |assistant )?(?:${POST})\\b|(?:mr|mrs|ms|miss|mx|dr|rev)\\b\\.? \\p{L}|\\p{L}+ \\p{L}+\\)?$)`,
  'iu',
)

/** A heading that says by itself who holds a duty: "Designated safeguarding lead (the headteacher)". */
export const statesHolder = (heading: string): boolean =>
  HOLDER.test(heading) && !/[?…]$|\b(?:roles?|responsibilit\w+|duties|training|policy)\b/i.test(heading)

const ACTOR =
  /\b(?:staff|teachers?|pupils?|students?|learners?|children|parents?|carers?|governors?|governing|headteacher|head of school|volunteers?|contractors?|visitors?|leads?|leaders?|managers?|technicians?|co-?ordinators?|officers?|users?|dsl|everyone|groups)\b/i

/** A heading that names who must do what is listed below it: "Staff:", "Parents/carers". */
export const namesActor = (heading: string): boolean =>
  ACTOR.test(heading) &&
  heading.split(/\s+/).length <= 14 &&
  !/\b(?:training|use of|policy|e-?mail|awareness|curriculum|education|concerns?|misuse|engagement|images?|abuse|harassment|violence|between|devices?)\b/i.test(
    heading,
  )

/** A room called `lost-items` in every spelling it needs. */
export type Names = {
  /** lost-items, lost_items, lostItems, LostItems */
  room: string
  schema: string
  camel: string
  pascal: string
  /** Lost items */
  title: string
  /** One of what it keeps: lost-item, lost_item, lostItem, LostItem, “lost item” */
  thing: { kebab: string; snake: string; camel: string; pascal: string; words: string }
}

const snake = (name: string) => name.replaceAll('-', '_')
const camel = (name: string) => name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const words = (name: string) => name.replaceAll('-', ' ')

export function namesOf(room: string): Names {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(room)) throw new Error(`“${room}” is not kebab-case.`)
  const singular = room.endsWith('ies')
    ? `${room.slice(0, -3)}y`
    : room.endsWith('s')
      ? room.slice(0, -1)
      : `${room}-record`
  return {
    ...{
      room,
      schema: snake(room),
      camel: camel(room),
      pascal: capital(camel(room)),
      title: capital(words(room)),
    },
    thing: {
      ...{ kebab: singular, snake: snake(singular), camel: camel(singular) },
      ...{ pascal: capital(camel(singular)), words: words(singular) },
    },
  }
}
